package remora.planner.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Openings that carry no order: "could you please", "I'd like you to", "make sure to". */
final class Politeness {

  private static final List<List<String>> OPENINGS =
      List.of(
              "please",
              "kindly",
              "just",
              "now",
              "first",
              "firstly",
              "finally",
              "next",
              "lastly",
              "simply",
              "ok",
              "hey",
              "hi",
              "hello",
              "also",
              "quickly",
              "can you",
              "could you",
              "would you",
              "will you",
              "can we",
              "i want you to",
              "i want to",
              "i would like you to",
              "i would like to",
              "i'd like you to",
              "i'd like to",
              "i need you to",
              "i need to",
              "i would love you to",
              "you should",
              "you must",
              "you need to",
              "your task is to",
              "your job is to",
              "the task is to",
              "the goal is to",
              "your goal is to",
              "we need to",
              "we want to",
              "make sure to",
              "make sure you",
              "be sure to",
              "go ahead and",
              "try to",
              "let's",
              "lets",
              "let us",
              "help me to",
              "help me",
              "would you mind",
              "remember to",
              "to start",
              "to begin",
              "start by",
              "begin by",
              "finish by",
              "as a next step",
              "in the end",
              "on this page",
              "on the page",
              "on this site",
              "on the website",
              "on the site",
              "on this website",
              "using the site",
              "i'd love you to",
              "it would be great if you could",
              "you have to",
              "we'd like you to",
              "i'm looking to",
              "proceed to",
              "the next step is to",
              "from there",
              "from here",
              "there",
              "your mission is to",
              "feel free to",
              "i would appreciate it if you could",
              "do me a favor and",
              "do me a favour and",
              "in order to",
              "to")
          .stream()
          .map(phrase -> List.of(phrase.split(" ", -1)))
          .toList();

  private static final Set<String> ALWAYS = Set.of("please", "kindly", "just", "simply");

  private static final Set<String> ANYWHERE = Set.of("please", "kindly", "thanks", "pls");

  private static final Set<String> GREETINGS = Set.of("hi", "hello", "hey", "ok", "okay");

  private Politeness() {}

  /** "Hi," before an order is one of its own clauses and asks for nothing. */
  static boolean greets(List<Token> clause) {
    return clause.stream().allMatch(token -> token.word(GREETINGS));
  }

  /** Drops the polite words that may stand anywhere. */
  static List<Token> without(List<Token> tokens) {
    var said = new ArrayList<Token>();
    for (int i = 0; i < tokens.size(); ) {
      int empty = said.isEmpty() ? 0 : ended(tokens, i);
      if (empty == 0 && !tokens.get(i).word(ANYWHERE)) {
        said.add(tokens.get(i));
      }
      i += Math.max(1, empty);
    }
    return List.copyOf(said);
  }

  /**
   * "… when done", "… once you are finished", "… to continue", "… for me" at a clause's end say
   * nothing new.
   */
  private static int ended(List<Token> tokens, int from) {
    int at = from;
    if (from > 1
        && tokens.get(at).word("first")
        && !tokens.get(at - 1).word(Set.of("the", "a", "your", "my"))) {
      at++;
    } else if (tokens.get(at).word("for")
        && at + 1 < tokens.size()
        && tokens.get(at + 1).word(Set.of("me", "us"))) {
      at += 2;
    } else if (tokens.get(at).word("to")
        && at + 1 < tokens.size()
        && tokens.get(at + 1).word(Set.of("continue", "proceed", "finish"))) {
      at += 2;
    } else if (tokens.get(at).word(Set.of("when", "once", "after"))) {
      at++;
      while (at < tokens.size()
          && tokens.get(at).word(Set.of("you", "you're", "are", "it", "it's", "is", "all"))) {
        at++;
      }
      boolean done =
          at < tokens.size()
              && tokens.get(at).word(Set.of("done", "finished", "complete", "completed", "ready"));
      at = done ? at + 1 : from;
    }
    boolean ends =
        at > from
            && (at == tokens.size()
                || tokens.get(at).is(Token.Kind.STOP)
                || tokens.get(at).is(Token.Kind.COMMA));
    return ends ? at - from : 0;
  }

  /** How many tokens from here on are such openings, several in a row included. */
  static int length(List<Token> tokens, int from) {
    int at = from;
    while (true) {
      int step = longest(tokens, at);
      if (step == 0) {
        return at - from;
      }
      at += step;
      while (at < tokens.size() && tokens.get(at).is(Token.Kind.COMMA)) {
        at++;
      }
    }
  }

  private static int longest(List<Token> tokens, int at) {
    int best = 0;
    for (var opening : OPENINGS) {
      boolean matches = opening.size() > best && at + opening.size() < tokens.size();
      for (int i = 0; matches && i < opening.size(); i++) {
        matches = tokens.get(at + i).word(opening.get(i));
      }
      // "proceed to checkout" is an order, "proceed to click …" is not: a verb or another opening
      // must follow.
      matches = matches && (ALWAYS.contains(opening.get(0)) || leads(tokens, at + opening.size()));
      best = matches ? opening.size() : best;
    }
    return best;
  }

  private static boolean leads(List<Token> tokens, int at) {
    return tokens.get(at).is(Token.Kind.COMMA)
        || Verbs.at(tokens, at).isPresent()
        || Questions.at(tokens, at).isPresent()
        || longest(tokens, at) > 0;
  }
}
