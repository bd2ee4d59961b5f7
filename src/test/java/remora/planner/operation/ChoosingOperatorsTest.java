package remora.planner.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import remora.planner.control.Walk;

/** Several things, things in an order, things in records, things behind menus and calendars. */
class ChoosingOperatorsTest {

  @Test
  void aNameThatIsAlsoAGreetingIsANameInAList() {
    var page = "checkbox \"Eo\"\ncheckbox \"Hi\"\ncheckbox \"Ok\"\nbutton \"Submit\"\n";
    assertThat(Walk.of("Select Eo, Hi, Ok and click Submit.").sees(page))
        .contains("check Eo", "check Hi", "check Ok");
  }

  @Test
  void severalBoxesAreTicked() {
    var page =
        """
        checkbox "Alpha"
        checkbox "Beta" +checked
        checkbox "Gamma"
        checkbox "Delta"
        button "Submit"
        """;
    var walk = Walk.of("Select Alpha, Beta and Delta and click Submit.");
    assertThat(walk.sees(page)).isEqualTo("check Alpha; check Delta");
    assertThat(walk.sees(page + "text \"done\"")).isEqualTo("click Submit");
    assertThat(Walk.of("Select Alpha, Omega and click Submit.").sees(page)).doesNotContain("check");
  }

  @Test
  void severalOptionsOfAListAreChosenAtOnce() {
    var page =
        """
        listbox "Names" tag=select options=Ada|Bob|Cleo|Dora
        button "Submit"
        """;
    assertThat(Walk.of("Select Dora, Bob from the scroll list and click Submit.").sees(page))
        .isEqualTo("select Names=Dora,Bob");
  }

  @Test
  void numbersAreClickedInTheirOrder() {
    var page =
        """
        button "7"
        button "2"
        button "5"
        """;
    assertThat(Walk.of("Click on the numbers in ascending order.").sees(page))
        .isEqualTo("click 2; click 5; click 7");
    assertThat(Walk.of("Tap the numbers in descending order").sees(page))
        .isEqualTo("click 7; click 5; click 2");
  }

  @Test
  void aPathOfMenusIsWalked() {
    var page =
        """
        menu ""
          menuitem "File"
          menuitem "Edit"
        """;
    var open =
        """
        menu ""
          menuitem "File"
            menuitem "Export"
            menuitem "Close"
          menuitem "Edit"
        """;
    var walk = Walk.of("Select File>Export");
    assertThat(walk.sees(page)).isEqualTo("hover File; wait");
    assertThat(walk.sees(open)).isEqualTo("click Export");
  }

  @Test
  void theSameControlIsUsedInSeveralRecords() {
    var page =
        """
        text "@ada"
        button "Like" ref=l1
        button "Reply"
        text "@bob"
        button "Like" ref=l2
        button "Reply"
        text "@ada"
        button "Like" ref=l3
        button "Reply"
        button "Submit"
        """;
    var all = Walk.of("Click the \"Like\" button on all posts by @ada and then click Submit.");
    all.sees(page);
    assertThat(all.last().toString())
        .contains("target=l1")
        .contains("target=l3")
        .doesNotContain("l2");
    var one = Walk.of("Click the \"Like\" button on 1 post by @ada and then click Submit.");
    one.sees(page);
    assertThat(one.last().toString()).contains("target=l1").doesNotContain("target=l3");
  }

  @Test
  void aMonthIsTurnedToAndItsDayChosen() {
    var page = "textbox \"Date\" id=datepicker +readonly\nbutton \"Submit\"\n";
    var october =
        page
            + """
            link "Prev"
            link "Next"
            text "October 2016"
            link "12"
            """;
    var walk = Walk.of("Select 12/12/2016 as the date and hit submit.");
    assertThat(walk.sees(page)).isEqualTo("click Date");
    assertThat(walk.sees(october)).isEqualTo("click Next");
    assertThat(walk.sees(october.replace("October", "November"))).isEqualTo("click Next");
    assertThat(walk.sees(october.replace("October", "December"))).isEqualTo("click 12");
    assertThat(walk.sees(page.replace("id=", "value=12/12/2016 id="))).isEqualTo("click Submit");
  }

  @Test
  void aSliderIsMovedByItsKeysUntilItsNumberIsRight() {
    var page =
        """
        slider "" ref=s +clickable
        text "%s"
        button "Submit"
        """;
    var walk = Walk.of("Select 12 with the slider and hit Submit.");
    assertThat(walk.sees(page.formatted("5"))).isEqualTo("click s; press ArrowRight x7 s");
    assertThat(walk.sees(page.formatted("19"))).isEqualTo("press ArrowLeft x4 s");
    assertThat(walk.sees(page.formatted("12"))).isEqualTo("click Submit");
  }

  @Test
  void aSpinnerTakesItsNumber() {
    var page =
        """
        spinbutton "spinner" tag=input +editable
        button "Submit"
        """;
    assertThat(Walk.of("Select 7 with the spinner and hit Submit.").sees(page))
        .isEqualTo("type spinner=7");
  }

  @Test
  void aSuggestionThatFitsIsTaken() {
    var page = "textbox \"Tags\" id=tags\nbutton \"Submit\"\n";
    var walk =
        Walk.of("Enter an item that starts with \"Ni\" and ends with \"ia\" then press Submit.");
    assertThat(walk.sees(page)).isEqualTo("type Tags=Ni");
    assertThat(walk.sees(page + "listitem \"Nicaragua\"\nlistitem \"Nigeria\"\n"))
        .isEqualTo("click Nigeria");
  }

  @Test
  void theBestOfRecordsWithoutElementsIsBought() {
    var page =
        """
        text "Duration:"
        text "5h 12m"
        button "Book for $900"
        text "Duration:"
        text "14h 3m"
        button "Book for $300"
        text "Duration:"
        text "4h 59m"
        button "Book for $700"
        """;
    assertThat(Walk.of("Buy the ticket with the longest duration.").sees(page))
        .isEqualTo("click Book for $300");
    assertThat(Walk.of("Buy the ticket with the shortest duration.").sees(page))
        .isEqualTo("click Book for $700");
    assertThat(Walk.of("Buy the ticket with the most expensive cost.").sees(page))
        .isEqualTo("click Book for $900");
  }

  @Test
  void eachNumberIsJudged() {
    var page =
        """
        button "Odd" ref=o1
        text "4"
        button "Even" ref=e1
        button "Submit"
        """;
    assertThat(
            Walk.of("Mark the numbers below as odd or even and press submit when done.").sees(page))
        .isEqualTo("click Even");
  }

  @Test
  void aFormOfFacetsIsFilledFromOneSentence() {
    var page =
        """
        form ""
          textbox "Movie Genre" id=a
          textbox "Director Name" id=b
          textbox "Year" id=c
          button "Go!" type=submit
        """;
    assertThat(Walk.of("Search for crime movies directed by Garcia from year 1994.").sees(page))
        .isEqualTo("type Director Name=Garcia; type Year=1994; type Movie Genre=crime; click Go!");
  }

  @Test
  void textInAnEditorIsFormatted() {
    var page =
        """
        button "bold" class=tool-bold
        button "italic" class=tool-italic
        textbox "notes" tag=div value="lorem ipsum dolor"
        button "Submit"
        """;
    var walk =
        Walk.of("Using the text editor, give the text ipsum the style italic and press Submit.");
    assertThat(walk.sees(page)).isEqualTo("mark notes=ipsum");
    assertThat(walk.sees(page + "text \"marked\"")).isEqualTo("click italic");
    assertThat(walk.sees(page + "text \"done\"")).isEqualTo("click Submit");
  }

  @Test
  void aParagraphIsMarked() {
    var page =
        """
        paragraph "Lorem ipsum dolor sit amet." ref=p1
        paragraph "Consectetur adipiscing elit." ref=p2
        button "Submit"
        """;
    assertThat(Walk.of("Highlight the text in the 2nd paragraph and click submit").sees(page))
        .startsWith("mark Consectetur");
  }

  @Test
  void cardsAreTurnedAndTheGreatestIsTaken() {
    var page =
        """
        group ""
          text "%s" ref=c1 class=card +clickable
          text "%s" ref=c2 class=card +clickable
          text "%s" ref=c3 class=card +clickable
        button "Submit"
        """;
    var walk = Walk.of("Find and pick the card with the greatest number, then press submit.");
    assertThat(walk.sees(page.formatted("?", "?", "?"))).isEqualTo("click ?");
    assertThat(walk.sees(page.formatted("4", "?", "?"))).isEqualTo("click ?");
    assertThat(walk.sees(page.formatted("?", "9", "?"))).isEqualTo("click ?");
    walk.sees(page.formatted("?", "?", "6"));
    assertThat(walk.last().toString()).contains("target=c2");
  }

  @Test
  void aMessageIsAnswered() {
    var list =
        """
        text "Bob" +clickable
        text "Lunch?"
        text "Ada" +clickable
        """;
    var open = list + "button \"reply\"\nbutton \"forward\"\n";
    var form = open + "textbox \"reply text\" tag=textarea\nbutton \"send\"\n";
    var walk = Walk.of("Find the email by Bob and reply to them with the text \"See you at one\".");
    assertThat(walk.sees(list)).isEqualTo("click Bob");
    assertThat(walk.sees(open)).isEqualTo("click reply");
    assertThat(walk.sees(form)).isEqualTo("type reply text=See you at one");
    assertThat(walk.sees(form + "text \"x\"")).isEqualTo("click send");
  }

  @Test
  void aMessageIsForwarded() {
    var list = "text \"Bob\" +clickable\ntext \"Ada\" +clickable\n";
    var open = list + "button \"reply\"\nbutton \"forward\"\n";
    var form = open + "textbox \"to\" tag=input\nbutton \"send\"\n";
    for (var words :
        new String[] {
          "Find the email by Bob and forward that email to Cleo.",
          "Please forward Bob's email to Cleo",
          "Send Cleo the email from Bob."
        }) {
      var walk = Walk.of(words);
      assertThat(walk.sees(list)).as(words).isEqualTo("click Bob");
      assertThat(walk.sees(open)).as(words).isEqualTo("click forward");
      assertThat(walk.sees(form)).as(words).isEqualTo("type to=Cleo");
      assertThat(walk.sees(form + "text \"x\"")).as(words).isEqualTo("click send");
    }
  }

  @Test
  void anyElementOfAKind() {
    var page = "textbox \"a\" tag=textarea\nradio \"b\"\ncheckbox \"c\"\nbutton \"d\"\n";
    assertThat(Walk.of("Click on a \"radio\" widget.").sees(page)).isEqualTo("click b");
    assertThat(Walk.of("Click on a textarea element").sees(page)).isEqualTo("click a");
  }

  @Test
  void freeWordsForAForwardedMessage() {
    var list = "text \"Bob\" +clickable\ntext \"Ada\" +clickable\n";
    var form = list + "button \"forward\"\ntextbox \"to\" tag=input\nbutton \"send\"\n";
    for (var words :
        new String[] {
          "Cleo is waiting for the email by Bob", "forward to Cleo the message from Bob"
        }) {
      var walk = Walk.of(words);
      assertThat(walk.sees(list)).as(words).isEqualTo("click Bob");
      walk.sees(list + "button \"forward\"\n");
      assertThat(walk.sees(form)).as(words).isEqualTo("type to=Cleo");
    }
  }

  @Test
  void aRecordIsFlagged() {
    var page =
        """
        text "Ada"
        text "star" ref=s1 +clickable
        text "Bob"
        text "star" ref=s2 +clickable
        """;
    for (var words :
        new String[] {
          "Mark Bob's email as important",
          "Find the email by Bob and click the star icon to mark it as important."
        }) {
      var walk = Walk.of(words);
      walk.sees(page);
      assertThat(walk.last().toString()).as(words).contains("target=s2");
    }
  }

  @Test
  void theControlOfOneUserIsUsed() {
    var page =
        """
        text "@ada" class=name
        text "reply" ref=r1 +clickable
        text "more" ref=m1 +clickable
        text "@bob" class=name
        text "reply" ref=r2 +clickable
        text "more" ref=m2 +clickable
        """;
    var walk = Walk.of("For the user @bob, click on the \"Reply\" button.");
    walk.sees(page);
    assertThat(walk.last().toString()).contains("target=r2");
    var hidden = Walk.of("For the user @ada, click on the \"Mute\" button.");
    hidden.sees(page);
    assertThat(hidden.last().toString()).contains("target=m1");
  }

  @Test
  void tabsAreSwitchedToFindALink() {
    var page =
        """
        tab "Tab 1" +selected
        tab "Tab 2"
        link "here"
        """;
    var walk = Walk.of("Switch between the tabs to find and click on the link \"there\".");
    assertThat(walk.sees(page)).isEqualTo("click Tab 2");
    assertThat(walk.sees(page.replace("here", "there"))).isEqualTo("click there");
    assertThat(Walk.of("Click on Tab 2.").sees(page)).isEqualTo("click Tab 2");
  }

  @Test
  void formsOfMixedControls() {
    var page =
        """
        radio "a" name=r
        radio "b" name=r
        textbox "t1" id=t1
        textbox "t2" id=t2
        combobox "Size" tag=select options=Small|Large
        button "No"
        button "Submit"
        """;
    assertThat(
            Walk.of("Check the 2nd radio button and enter the number \"-3\" into the 1st textbox.")
                .sees(page))
        .isEqualTo("check b");
    assertThat(Walk.of("Enter the number \"-3\" into the 2nd textbox.").sees(page))
        .isEqualTo("type t2=-3");
    assertThat(Walk.of("Select Large from the list and click Submit.").sees(page))
        .isEqualTo("select Size=Large");
    assertThat(
            Walk.of("Choose Large from the dropdown, then click the button labeled \"No\".")
                .sees(page))
        .isEqualTo("select Size=Large");
    assertThat(Walk.of("Select Large from the scroll list and click Submit.").sees(page))
        .isEqualTo("select Size=Large");
  }

  @Test
  void aContactIsLookedUpPageByPage() {
    var page =
        """
        text "Ada"
        link "555-1234" class=phone
        link ">"
        """;
    var walk = Walk.of("Find Bob in the contact book and click on their phone number.");
    assertThat(walk.sees(page)).isEqualTo("click >");
    assertThat(walk.sees(page.replace("Ada", "Bob"))).isEqualTo("click 555-1234");
  }

  @Test
  void theControlOfWhatWasFoundIsMeant() {
    var page =
        """
        list ""
          listitem ""
            text "Ada"
            button "trash" ref=t1
          listitem ""
            text "Bob"
            button "trash" ref=t2
        """;
    var walk = Walk.of("Find the email by Bob and click the trash icon to delete it.");
    walk.sees(page);
    assertThat(walk.last().toString()).contains("target=t2");
  }

  @Test
  void numbersAreClickedFromTheLowest() {
    var page = "button \"7\"\nbutton \"2\"\nbutton \"5\"\n";
    assertThat(Walk.of("Click the numbers from smallest to largest").sees(page))
        .isEqualTo("click 2; click 5; click 7");
    assertThat(Walk.of("Press the numbers in order, starting with the highest").sees(page))
        .isEqualTo("click 7; click 5; click 2");
  }

  @Test
  void anItemIsKnownByItsIcon() {
    var closed = "button \"Menu\"\n";
    var open =
        closed
            + """
            listitem "Entry 1" +clickable
              shape "" class="sym sym-open"
            listitem "Entry 2" +clickable
              shape "" class="sym sym-print"
            """;
    var walk = Walk.of("Open the menu and choose the item with the print icon");
    assertThat(walk.sees(closed)).isEqualTo("click Menu");
    assertThat(walk.sees(open)).isEqualTo("click Entry 2");
    assertThat(Walk.of("Click the item with the \"Save\" icon").sees(open))
        .doesNotContain("click Entry");
  }

  @Test
  void partsThatAreLinkedOnThePageAreLookedInto() {
    var page =
        """
        url https://site.example/doc
        link "Part 1" href=https://site.example/doc#p1
        link "Part 2" href=https://site.example/doc#p2
        """;
    var walk = Walk.of("Click on Larch");
    assertThat(walk.sees(page)).isEqualTo("click Part 1");
    assertThat(walk.sees(page + "text \"Elm\"\n")).isEqualTo("click Part 2");
    assertThat(walk.sees(page + "text \"Larch\" +clickable\n")).isEqualTo("click Larch");
  }

  @Test
  void aPictureIsKnownByWhatPictureSetsCallIt() {
    var page =
        """
        listitem "Entry 1" +clickable
          shape "" class="fa fa-folder"
        listitem "Entry 2" +clickable
          shape "" class="fa fa-floppy"
        """;
    var walk = Walk.of("Click the item with the \"Save\" icon");
    assertThat(walk.sees(page)).isEqualTo("click Entry 2");
  }

  @Test
  void aMenuThatSaysSoByItsSignIsOpened() {
    var page = "text \"Options ▾\" +clickable\n";
    var walk = Walk.of("Select Export from the Options menu");
    assertThat(walk.sees(page)).isEqualTo("click Options ▾");
    assertThat(walk.sees(page + "text \"Export\" +clickable\n")).isEqualTo("click Export");
  }
}
