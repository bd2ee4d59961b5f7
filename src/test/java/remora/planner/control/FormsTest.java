package remora.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.planner.entity.PlanStep;

class FormsTest {

  @Test
  void aDateAmongSeveralValuesIsOneOfThem() {
    var page =
        """
        form
          textbox "From" name=from
          textbox "To" name=to
          textbox "Date" type=date name=day
          button "Search"
        """;
    assertThat(
            Walk.of("Enter Oslo as origin, Bergen as destination, 2027-03-05 as the date.")
                .sees(page))
        .contains("From=Oslo")
        .contains("To=Bergen")
        .contains("Date=2027-03-05");
  }

  private static final String LOGIN =
      """
      search
        searchbox "Search"
      form "Login"
        textbox "Username or email" name=user
        textbox "Password" type=password name=pw
        checkbox "Remember me"
        button "Sign in" type=submit
      link "Forgot password?"
      """;

  private static final String CONTACT =
      """
      form "Newsletter"
        textbox "Your email" type=email
        button "Subscribe" type=submit
      form "Contact"
        textbox "Full name" name=name +required
        textbox "E-mail address" type=email +required
        combobox "Department" tag=select options=Sales|Support
        textbox "Your message" tag=textarea
        button "Reset" type=reset
        button "Send message" type=submit
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Log in with the credentials",
        "Please sign in",
        "Enter the credentials and log in",
        "Authenticate"
      })
  void logsIn(String instruction) {
    var walk = Walk.of(instruction).with("username", "ada").with("password", "s3cret!");
    assertThat(walk.sees(LOGIN)).isEqualTo("type Username or email=ada; type Password=s3cret!");
    assertThat(walk.sees(LOGIN.replace("name=user", "name=user value=ada")))
        .isEqualTo("click Sign in");
    assertThat(walk.sees("link \"Log out\"")).isEqualTo("finish");
  }

  @Test
  void logsInWithLiteralsOfTheInstruction() {
    assertThat(
            Walk.of("Log in as ada with password \"pa ss\" and open the Orders page").sees(LOGIN))
        .isEqualTo("type Username or email=ada; type Password=pa ss");
  }

  @Test
  void opensTheLoginFormFirst() {
    var walk = Walk.of("Log in").with("email", "ada@example.org").with("password", "x1");
    assertThat(walk.sees("link \"Sign in\" href=https://site.example/in\nheading \"Hello\""))
        .isEqualTo("click Sign in");
    assertThat(walk.sees(LOGIN))
        .isEqualTo("type Username or email=ada@example.org; type Password=x1");
  }

  @Test
  void logsInInTwoSteps() {
    var walk = Walk.of("Log in").with("email", "ada@example.org").with("password", "x1");
    assertThat(walk.sees("form \"Sign in\"\n  textbox \"Email\" type=email\n  button \"Next\""))
        .isEqualTo("type Email=ada@example.org");
    assertThat(
            walk.sees(
                """
                form "Sign in"
                  textbox "Email" type=email value=ada@example.org
                  button "Next"\
                """))
        .isEqualTo("click Next");
    assertThat(
            walk.sees(
                "form \"Sign in\"\n  textbox \"Password\" type=password\n  button \"Sign in\""))
        .isEqualTo("type Password=x1");
    assertThat(
            walk.sees(
                """
                form "Sign in"
                  textbox "Password" type=password +focused
                  button "Sign in"\
                """))
        .isEqualTo("click Sign in");
  }

  @Test
  void asksForAPasswordThatIsNotGiven() {
    var walk = Walk.of("Log in").with("username", "ada");
    assertThat(walk.sees(LOGIN)).isEqualTo("give up NO_TARGET");
    assertThat(walk.last().why()).contains("needs a value for 'Password'");
  }

  private static Walk contact(String instruction) {
    return Walk.of(instruction)
        .with("name", "Ada Lovelace")
        .with("email", "ada@example.org")
        .with("department", "support")
        .with("message", "Hello there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fill in the contact form and send it",
        "Fill out the form and submit",
        "Contact them",
        "Complete the contact form, then click Send message"
      })
  void fillsAndSendsAContactForm(String instruction) {
    var walk = contact(instruction);
    assertThat(walk.sees(CONTACT))
        .isEqualTo(
            "type Full name=Ada Lovelace; type E-mail address=ada@example.org; select"
                + " Department=Support; type Your message=Hello there");
    var filled =
        CONTACT
            .replace("name=name", "name=name value=\"Ada Lovelace\"")
            .replace("address\" type=email", "address\" type=email value=ada@example.org");
    assertThat(walk.sees(filled)).isEqualTo("click Send message");
    assertThat(walk.sees("text \"Thank you\"")).isEqualTo("finish");
  }

  @Test
  void doesNotSendWhenToldNotTo() {
    var walk = contact("Fill in the form but do not submit it").until("the form is filled");
    walk.sees(CONTACT);
    assertThat(walk.sees(CONTACT + "text \"x\"")).isEqualTo("finish");
  }

  @Test
  void sendsWithoutBeingToldWhenTheTaskIsAboutTheResult() {
    var walk = contact("Fill in the form").until("a thank-you message is shown");
    walk.sees(CONTACT);
    assertThat(walk.sees(CONTACT + "text \"x\"")).isEqualTo("click Send message");
    var only = contact("Fill in the form");
    only.sees(CONTACT);
    assertThat(only.sees(CONTACT + "text \"x\"")).isEqualTo("finish");
  }

  @Test
  void neverInventsARequiredValue() {
    var page =
        CONTACT.replace("button \"Reset\"", "textbox \"Phone\" +required\n  button \"Reset\"");
    var walk = contact("Fill in the contact form and send it");
    walk.sees(page);
    assertThat(walk.sees(page + "text \"x\"")).isEqualTo("give up NO_TARGET");
    assertThat(walk.last().why()).contains("needs a value for 'Phone'");
    var terms =
        CONTACT.replace(
            "button \"Reset\"", "checkbox \"I agree to the terms\" +required\n  button \"Reset\"");
    var agree = contact("Fill in the contact form and send it");
    agree.sees(terms);
    assertThat(agree.sees(terms + "text \"x\"")).isEqualTo("give up NO_TARGET");
  }

  @Test
  void givesUpOnAValueThatNoFieldTakes() {
    var walk = contact("Fill in the contact form and send it").with("favouriteColour", "red");
    walk.sees(CONTACT);
    var filled = CONTACT.replace("name=name", "name=name value=Ada");
    assertThat(walk.sees(filled)).isEqualTo("press End");
    assertThat(walk.sees(filled)).isEqualTo("give up NO_TARGET");
    assertThat(((PlanStep.GiveUp) walk.last()).why()).contains("favouriteColour");
  }

  @Test
  void goesThroughTheStepsOfAForm() {
    var walk =
        Walk.of("Sign up")
            .with("first_name", "Ada")
            .with("last_name", "Lovelace")
            .with("zip", "75001")
            .with("city", "Paris");
    var one =
        "form \"Register\"\n  textbox \"Given name\"\n  textbox \"Surname\"\n  button \"Continue\"";
    assertThat(walk.sees(one)).isEqualTo("type Given name=Ada; type Surname=Lovelace");
    assertThat(walk.sees(one.replace("name\"", "name\" value=Ada"))).isEqualTo("click Continue");
    var two =
        """
        form "Register"
          textbox "Postcode" ref=f0e8
          textbox "Town" ref=f0e9
          button "Back"
          button "Create account" type=submit\
        """;
    assertThat(walk.sees(two)).isEqualTo("type Postcode=75001; type Town=Paris");
    assertThat(walk.sees(two.replace("ref=f0e9", "ref=f0e9 value=Paris")))
        .isEqualTo("click Create account");
    assertThat(walk.sees("heading \"Welcome Ada\"")).isEqualTo("finish");
  }

  @Test
  void fillsAllKindsOfControls() {
    var walk =
        Walk.of("Fill in the form")
            .with("dateOfBirth", "10 December 1815")
            .with("gender", "female")
            .with("newsletter", "yes")
            .with("interests", "Maths, Poetry")
            .with("phone", "+44 20 7946 0000");
    var page =
        """
        form "Profile"
          textbox "Birthday" type=date
          radiogroup "Sex"
            radio "Male" name=sex
            radio "Female" name=sex
          checkbox "Subscribe to our newsletter"
          group "Interests"
            checkbox "Maths"
            checkbox "Poetry"
            checkbox "Sport"
          textbox "Telephone" type=tel
        """;
    assertThat(walk.sees(page))
        .isEqualTo(
            "type Birthday=1815-12-10; check Female; check Subscribe to our newsletter; check"
                + " Maths; check Poetry; type Telephone=+44 20 7946 0000");
  }

  @Test
  void cutsAndJoinsNames() {
    var two = Walk.of("Fill in the form").with("name", "Ada King Lovelace");
    assertThat(two.sees("form\n  textbox \"First name\"\n  textbox \"Last name\""))
        .isEqualTo("type First name=Ada King; type Last name=Lovelace");
    var one = Walk.of("Fill in the form").with("firstName", "Ada").with("lastName", "Lovelace");
    assertThat(one.sees("form\n  textbox \"Your name\"")).isEqualTo("type Your name=Ada Lovelace");
  }

  @Test
  void repeatsAPasswordButInventsNone() {
    var walk = Walk.of("Register").with("email", "a@b.org").with("password", "pw12345");
    assertThat(
            walk.sees(
                """
                form
                  textbox "Email" type=email
                  textbox "Password" type=password
                  textbox "Confirm password" type=password
                  button "Sign up"\
                """))
        .isEqualTo("type Email=a@b.org; type Password=pw12345; type Confirm password=pw12345");
  }

  @Test
  void takesValuesFromTheInstruction() {
    assertThat(
            Walk.of("Fill in the form with name \"Ada\" and email ada@example.org")
                .sees("form\n  textbox \"Name\"\n  textbox \"Email\" type=email"))
        .isEqualTo("type Name=Ada; type Email=ada@example.org");
  }
}
