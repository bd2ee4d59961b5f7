package remora.planner.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import remora.planner.control.Walk;

/** What belongs to a person or a thing that a page has many of: posts, mails, contacts, dishes. */
class RecordOperatorsTest {

  private static String post(String name, String id) {
    return """
    listitem ""
      text "NAME" class=by
      text "like" id=like-ID class=like +clickable
      text "repost" id=repost-ID class=repost +clickable
      button "More" id=more-ID
    """
        .replace("NAME", name)
        .replace("ID", id);
  }

  private static final String FEED =
      "list \"\"\n" + (post("@kim", "a") + post("@lee", "b") + post("@kim", "c")).indent(2);

  @Test
  void allPostsOfOneAreLiked() {
    for (var said :
        new String[] {
          "Like all posts by @kim",
          "Like every post of Kim",
          "Like all of Kim's posts",
          "Click \"like\" on all posts by @kim"
        }) {
      assertThat(Walk.of(said).sees(FEED)).as(said).isEqualTo("click like; click like");
    }
  }

  @Test
  void asManyAsAreAskedForOrNone() {
    assertThat(Walk.of("Repost 2 posts by @kim").sees(FEED))
        .isEqualTo("click repost; click repost");
    assertThat(Walk.of("Repost 3 posts by @kim").sees(FEED)).startsWith("give up");
  }

  @Test
  void whatIsBehindAMenuIsLookedForInTheMenuOfTheRecord() {
    for (var said :
        new String[] {
          "For the user @lee, click the \"Block user\" button", "Block the user @lee"
        }) {
      var walk = Walk.of(said);
      assertThat(walk.sees(FEED)).as(said).isEqualTo("click More");
      var open = FEED + "menu \"\"\n  menuitem \"Mute\"\n  menuitem \"Block user\"\n";
      assertThat(walk.sees(open)).as(said).isEqualTo("click Block user");
    }
  }

  @Test
  void nobodyElsesControlIsUsed() {
    assertThat(Walk.of("For the user @zoe, click the \"like\" button").sees(FEED))
        .doesNotContain("click like");
  }

  private static final String MAILS =
      """
      list ""
        listitem ""
          text "Mona" class=by
          text "Lunch on Friday?"
          text "trash" id=t1 +clickable
        listitem ""
          text "Edda" class=by
          text "Tickets"
          text "trash" id=t2 +clickable
      """;

  @Test
  void theMailThatSomebodyWroteIsRemoved() {
    for (var said : new String[] {"remove the mail that Edda wrote", "get rid of Edda's email"}) {
      var walk = Walk.of(said);
      assertThat(walk.sees(MAILS)).as(said).isEqualTo("click trash");
    }
    assertThat(Walk.of("remove the mail that Zoe wrote").sees(MAILS)).doesNotContain("click");
  }

  @Test
  void aMessageThatIsOnlyToBeOpenedIsOpened() {
    var page =
        """
        list ""
          listitem ""
            link "Mona"
          listitem ""
            link "Edda"
        """;
    assertThat(Walk.of("Open Edda's email").sees(page)).isEqualTo("click Edda");
  }

  @Test
  void whoIsToGetAMessageIsSaidInManyWays() {
    for (var said :
        new String[] {
          "Lou should get the email from Mona", "give Lou the mail that Mona sent me",
          "Lou wants the email Mona sent to you", "Share Mona's email with Lou",
          "Please send the message you got from Mona on to Lou"
        }) {
      var walk = Walk.of(said);
      assertThat(walk.sees(MAILS)).as(said).startsWith("click");
      assertThat(walk.sees("text \"Mona\"\nbutton \"Forward\"\n"))
          .as(said)
          .isEqualTo("click Forward");
      assertThat(walk.sees("textbox \"to\" tag=input\nbutton \"Send\"\n"))
          .as(said)
          .isEqualTo("type to=Lou");
    }
  }

  private static String dish(String name, String mark, int shown) {
    return """
    text "NAME"
    text "MARK"
    button "-"
    text "SHOWN"
    button "+"
    """
        .replace("NAME", name)
        .replace("MARK", mark)
        .replace("SHOWN", String.valueOf(shown));
  }

  private static final String KITCHEN =
      dish("Lentil soup", "vegan", 0)
          + dish("Beef stew", "spicy", 0)
          + dish("Tofu bowl", "vegan", 1)
          + "button \"Order\"\n";

  @Test
  void asManyOfEachAsAreOrdered() {
    var walk = Walk.of("Order two Beef stews and one Lentil soup");
    assertThat(walk.sees(KITCHEN)).isEqualTo("click +; click +; click +");
    assertThat(walk.sees(KITCHEN + "text \"changed\"\n")).isEqualTo("click Order");
  }

  @Test
  void someThatAreOfAKindAreOrdered() {
    assertThat(Walk.of("Order 2 items that are vegan").sees(KITCHEN)).isEqualTo("click +");
    assertThat(Walk.of("Order 3 items that are vegan").sees(KITCHEN)).doesNotContain("click +; ");
  }

  @Test
  void whatIsNotOnTheMenuIsNotOrdered() {
    assertThat(Walk.of("Order one Fish pie and one Lentil soup").sees(KITCHEN))
        .doesNotContain("click Order");
  }

  @Test
  void aValueIsClickedByWhatStandsBeforeIt() {
    var page =
        """
        heading "Wilma"
        text "Phone: 555-4" tag=div
          link "555-4"
        text "Address: 4 Ash" tag=div
          link "4 Ash"
        """;
    assertThat(Walk.of("Find Wilma in the contact book and click on their address").sees(page))
        .isEqualTo("click 4 Ash");
    assertThat(Walk.of("Click on Wilma's phone number").sees(page)).isEqualTo("click 555-4");
    assertThat(Walk.of("Find Otto in the contact book and click on their address").sees(page))
        .doesNotContain("click 4 Ash");
  }

  @Test
  void aRowThatIsOneTextIsKnownByTheNameItBeginsWith() {
    var page =
        """
        text "Al One" +clickable
        text "Jo Two" +clickable
        text "Mo Three" +clickable
        """;
    assertThat(Walk.of("Reply to Jo's message with \"On my way\"").sees(page))
        .isEqualTo("click Jo Two");
    assertThat(Walk.of("Forward Jo's message to Al").sees(page.replace("Mo Three", "Jo Three")))
        .doesNotContain("click Jo");
  }

  @Test
  void aValueIsReadWhereRowAndColumnMeet() {
    var page =
        """
        table ""
          row ""
            columnheader "Item"
            columnheader "Price"
          row ""
            cell "Red pen"
            cell "2.10"
          row ""
            cell "Blue pen"
            cell "3.40"
        textbox "amount" tag=input
        """;
    assertThat(Walk.of("Type the price of the Blue pen into the field").sees(page))
        .isEqualTo("type amount=3.40");
  }
}
