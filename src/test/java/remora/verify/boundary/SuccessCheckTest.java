package remora.verify.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remora.planner.control.Pages;
import remora.verify.entity.Facts;
import remora.verify.entity.Truth;
import remora.verify.entity.Verdict;

class SuccessCheckTest {

  private static final String FORM =
      """
      url https://site.example/contact
      title Contact us
      navigation "Main"
        link "Dashboard" href=https://site.example/dashboard
        link "Log in" href=https://site.example/login
      heading "Contact"
      form "Contact"
        textbox "Name"
        button "Send" type=submit
      text "Loading spinner"
      """;

  private static final String SENT =
      """
      url https://site.example/contact/done?x=1
      title Thank you - Example
      navigation "Main"
        link "Dashboard" href=https://site.example/dashboard
        link "Cart (2)" href=https://site.example/cart
        button "Log out"
      heading "Thank you, Ada!" level=1
      text "Your message has been sent."
      text "12 results found"
      table "Orders"
        row
          columnheader "No"
        row
          cell "1"
        row
          cell "2"
        row
          cell "3"
      form "Profile"
        textbox "Name" value=Ada
        textbox "City"
        combobox "Country" tag=select value=France options=France|Spain
        checkbox "Terms" +checked
        checkbox "Newsletter"
        button "Save"
        button "Delete account" +disabled
      text "Terms and conditions apply"
      """;

  private static final String FAILED =
      """
      url https://site.example/login
      title Log in
      heading "Log in"
      alert "Invalid user name or password."
      form "Log in"
        textbox "User" +invalid
        textbox "Password" type=password
        button "Log in"
      """;

  private static final String DATA =
      "[{\"title\":\"A\",\"price\":12.5},{\"title\":\"B\",\"price\":19},{\"title\":\"C\",\"price\":\"$15.00\"}]";

  private static Verdict check(String condition, String page, String data) {
    var facts =
        new Facts(
            Pages.page(page),
            Pages.page(FORM),
            data,
            List.of("https://site.example/contact", "https://site.example/step2"));
    return new SuccessCheck().check(condition, facts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Text
        "\"Your message has been sent\" is shown | TRUE",
        "The text 'Your message has been sent' is visible | TRUE",
        "The page contains \"your   MESSAGE has been sent\" | TRUE",
        "the page shows the text \"Goodbye\" | FALSE",
        "\"Goodbye\" is not shown | TRUE",
        "\"Your message has been sent\" does not appear | FALSE",
        "\"Your message\" and \"12 results\" are shown | TRUE",
        "I can see \"12 results found\" | TRUE",
        "The heading says \"Thank you, Ada!\" | TRUE",
        "Thank you message | TRUE",
        "A thank you message is shown | TRUE",
        "Thank you page | TRUE",
        "Dashboard | FALSE",
        "Dashboard page | FALSE",
        "the user is on the dashboard page | FALSE",
        "I am on the Thank you page | TRUE",
        // Addresses and titles
        "URL contains /contact/done | TRUE",
        "the url contains \"/dashboard\" | FALSE",
        "the URL does not contain 'error' | TRUE",
        "The current URL is https://site.example/contact/done?x=1 | TRUE",
        "the address ends with x=1 | TRUE",
        "The url has changed | TRUE",
        "the page title contains Thank you | TRUE",
        "title is \"Contact us\" | FALSE",
        "the browser visited https://site.example/step2 | TRUE",
        "the page has loaded | TRUE",
        // Elements
        "the Save button is visible | TRUE",
        "the Save button is enabled | TRUE",
        "The Delete account button is disabled | TRUE",
        "the Delete account button is enabled | FALSE",
        "a button named \"Save\" exists | TRUE",
        "there is a Send button | FALSE",
        "the Send button is gone | TRUE",
        "the \"Save\" button is no longer visible | FALSE",
        "there is no dialog | TRUE",
        "the loading spinner is gone | TRUE",
        "the flux capacitor is gone | UNKNOWN",
        // Fields
        "the Name field is \"Ada\" | TRUE",
        "the Name field contains Bob | FALSE",
        "the value of the Country dropdown is France | TRUE",
        "Spain is selected in the Country dropdown | FALSE",
        "the City field is empty | TRUE",
        "the Terms checkbox is checked | TRUE",
        "the Newsletter checkbox is checked | FALSE",
        "the Newsletter checkbox is not ticked | TRUE",
        "the Colour field is red | UNKNOWN",
        // Counts
        "the cart has 2 items | TRUE",
        "the cart contains 3 items | FALSE",
        "the cart has at least 1 item | TRUE",
        "the cart is empty | FALSE",
        "there are at least 3 rows | TRUE",
        "the table has 5 rows | FALSE",
        "more than 10 results are shown | TRUE",
        "there are 12 results | TRUE",
        "there are 7 wombats | UNKNOWN",
        // Outcomes
        "I am logged in | TRUE",
        "the user is logged in | TRUE",
        "login was successful | TRUE",
        "the user is logged out | FALSE",
        "the form was submitted | TRUE",
        "the message was sent successfully | TRUE",
        "the contact form has been submitted without errors | TRUE",
        "a confirmation message is shown | TRUE",
        "no error is shown | TRUE",
        "an error message is displayed | FALSE",
        "there are no errors | TRUE",
        // Connectives
        "URL contains /done and the Save button is visible | TRUE",
        "URL contains /finished or /done | TRUE",
        "neither the Send button nor the Reset button is visible | TRUE",
        "the user is logged in as Ada | TRUE",
        "URL contains /done and \"Goodbye\" is shown | FALSE",
        "\"Goodbye\" is shown or the title contains Thank you | TRUE",
        "the moon is made of cheese and \"Goodbye\" is shown | FALSE",
        "the text \"Terms and conditions apply\" is shown | TRUE",
        "Terms and conditions are shown | TRUE",
        "Verify that the form was submitted | TRUE",
        // Not understood
        "the moon is made of cheese | UNKNOWN",
        "the colours are harmonious | UNKNOWN",
      })
  void judges(String condition, Truth expected) {
    var verdict = check(condition, SENT, "");
    assertThat(verdict.truth()).as(verdict.why()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "I am logged in | FALSE",
        "the login succeeded | FALSE",
        "the form was submitted | FALSE",
        "the order was placed | FALSE",
        "a confirmation message appears | FALSE",
        "a success message is shown | FALSE",
        "no error is shown | FALSE",
        "an error is shown | TRUE",
        "the page does not show any error | FALSE",
        "the user is not logged in | TRUE",
        "the login form is gone | FALSE",
        "the cart has 1 item | UNKNOWN",
      })
  void seesFailure(String condition, Truth expected) {
    var verdict = check(condition, FAILED, "");
    assertThat(verdict.truth()).as(verdict.why()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the form was submitted | FALSE",
        "the message was sent | FALSE",
        "a thank you message is shown | FALSE",
        "I am logged in | FALSE",
        "the url has changed | FALSE",
        "Contact page | TRUE",
      })
  void anUnchangedPageIsNoSuccess(String condition, Truth expected) {
    assertThat(check(condition, FORM, "").truth()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at least 3 products were extracted | TRUE",
        "at least 5 products were extracted | FALSE",
        "3 items were extracted | TRUE",
        "all prices are below 20 | TRUE",
        "all prices are below 15 | FALSE",
        "the price is greater than 10 | TRUE",
        "every product has a price | TRUE",
        "every product has a title and all prices are above 12 | TRUE",
        "every product has an isbn | FALSE",
        "all weights are below 20 | UNKNOWN",
      })
  void comparesData(String condition, Truth expected) {
    var verdict = check(condition, SENT, DATA);
    assertThat(verdict.truth()).as(verdict.why()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "everything went well somehow",
        "the message was not sent",
        "the user sees a list of recommended books",
        "it works",
        "the cart total is $12",
        "3 wombats were added",
        "the Save button is green",
        "the page looks nice",
        "my password was changed to hunter2",
        "the user is logged in as Bob",
        "the order has been placed for Bob",
        "\"Your message\" is shown in red",
        "the invoice was downloaded",
        "there is exactly one kettle in the basket",
        "the Name field is not \"Ada\"",
        "no table is shown",
        "the URL contains /done or /cart but the title is Cart",
        "neither the Save button nor the Send button is visible",
        "the Save button is not visible",
        "log out button is not present",
        "the cart does not have 2 items",
      })
  void guessesNothingToBeTrue(String condition) {
    var verdict = check(condition, SENT, "");
    assertThat(verdict.truth()).as(verdict.why()).isNotEqualTo(Truth.TRUE);
  }

  @Test
  void knowsNothingWithoutData() {
    assertThat(check("all prices are below 20", SENT, "").truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(check("at least 5 products were extracted", SENT, "").truth())
        .isEqualTo(Truth.FALSE);
    assertThat(check("", SENT, "").truth()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void wordsOfSuccessThatWereThereBeforeAreNone() {
    var page =
        Pages.page("text \"Thank you for visiting\"\nform \"F\"\n  textbox \"Name\" value=x");
    var first = Pages.page("text \"Thank you for visiting\"\nform \"F\"\n  textbox \"Name\"");
    var verdict =
        new SuccessCheck().check("the form was submitted", new Facts(page, first, "", List.of()));
    assertThat(verdict.truth()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void quotesItsEvidence() {
    assertThat(check("the form was submitted", SENT, "").evidence())
        .containsExactly("Thank you, Ada!");
    assertThat(check("\"12 results\" is shown", SENT, "").evidence())
        .containsExactly("12 results found");
  }
}
