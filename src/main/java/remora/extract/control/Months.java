package remora.extract.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of months and weekdays in the languages pages are mostly written in, accents left out. */
final class Months {

  private static final List<String> NAMES =
      List.of(
          "jan january januar janner janv janvier ene enero gen gennaio januari janeiro",
          "feb february februar fev fevr fevrier febrero febbraio februari fevereiro",
          "mar march mrz marz mars marzo maart mrt marco",
          "apr april avr avril abr abril aprile",
          "may mai mayo mag maggio mei maio",
          "jun june juni juin junio giu giugno junho",
          "jul july juli juil juillet julio lug luglio julho",
          "aug august aout ago agosto augustus",
          "sep sept september septembre septiembre setiembre set settembre setembro",
          "oct october okt oktober octobre octubre ott ottobre out outubro",
          "nov november novembre noviembre novembro",
          "dec december dez dezember decembre dic diciembre dicembre dezembro");
  private static final Map<String, Integer> NUMBERS = numbers();
  private static final Set<String> DAYS =
      Set.of(
          ("mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday"
                  + " sun sunday mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag"
                  + " sonnabend so sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes"
                  + " martes miercoles jueves viernes sabado domingo")
              .split(" ", -1));

  private Months() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      for (String name : NAMES.get(i).split(" ", -1)) {
        numbers.put(name, i + 1);
      }
    }
    return numbers;
  }

  /** 1 to 12; 0 for what is no month's name. */
  static int number(String name) {
    return NUMBERS.getOrDefault(Words.lower(Words.fold(name)), 0);
  }

  static boolean isDay(String word) {
    return DAYS.contains(word);
  }
}
