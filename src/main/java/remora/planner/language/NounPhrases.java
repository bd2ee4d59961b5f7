package remora.planner.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.planner.language.Target.Relation;
import remora.planner.language.Target.Scope;
import remora.planner.language.Token.Kind;

/**
 * Reads what a clause points at: {@code [quantifier] [position] [superlative] words [noun]
 * (preposition phrase)*}.
 */
final class NounPhrases {

  private static final Set<String> DETERMINERS =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "my",
          "your",
          "our",
          "its",
          "their",
          "his",
          "her",
          "some",
          "on",
          "very",
          "page's",
          "me",
          "to",
          "for",
          "into",
          "at",
          "given",
          "available",
          "whichever",
          "one");
  private static final Set<String> ALL = Set.of("all", "every", "each", "both", "any");
  private static final Set<String> INSIDE =
      Set.of("in", "inside", "within", "under", "on", "at", "into");
  private static final Set<String> NEAR = Set.of("beside", "near", "below", "above", "by", "next");
  private static final Set<String> OF = Set.of("of", "for", "from", "with", "belonging");
  private static final Set<String> NAMING =
      Set.of(
          "labelled",
          "labeled",
          "named",
          "called",
          "titled",
          "saying",
          "says",
          "marked",
          "reading",
          "entitled");
  private static final Set<String> MADE =
      Set.of("sent", "wrote", "made", "left", "gave", "bought", "sold", "paid", "built");
  private static final Set<String> WHOLE =
      Set.of("page", "site", "website", "list", "screen", "results", "shop");

  private final List<Token> tokens;
  private final String text;
  private int at;
  private boolean all;
  private int ordinal;
  private Optional<Target.Superlative> best = Optional.empty();
  private String name = "";
  private String owner = "";

  private NounPhrases(List<Token> tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  /** Reads the whole run of tokens as one phrase. */
  static Target read(List<Token> tokens, String text) {
    return tokens.isEmpty() ? Target.NONE : new NounPhrases(tokens, text).target();
  }

  /** "The bin icon to delete it": the bin icon, what for is said behind it. */
  static Target aimed(List<Token> tokens, String text) {
    var whole = read(tokens, text);
    int to = Grammar.indexOf(tokens, "to");
    boolean purpose = to > 0 && !whole.quoted() && Verbs.at(tokens, to + 1).isPresent();
    var brief = purpose ? read(tokens.subList(0, to), text) : whole;
    return brief.label().isEmpty() || brief.ranked() ? whole : brief.in(whole.full());
  }

  private Target target() {
    front();
    int fullFrom = at;
    var head = head();
    var scopes = new ArrayList<Scope>();
    possessive(head, scopes);
    if (!owner.isEmpty()) {
      scopes.add(new Scope(Relation.OF, owner, ""));
    }
    while (at < tokens.size()) {
      scope(scopes);
    }
    boolean quoted = !name.isEmpty() || head.stream().anyMatch(token -> token.is(Kind.QUOTED));
    var noun = Nouns.noun(head, ranked() || !name.isEmpty() || !scopes.isEmpty());
    var label = label(head, noun);
    var full = span(tokens.subList(Math.min(fullFrom, tokens.size()), tokens.size()));
    return new Target(
        label, quoted ? label : full, noun, ordinal, best, all, quoted, List.copyOf(scopes));
  }

  private boolean ranked() {
    return ordinal != 0 || best.isPresent();
  }

  /** Determiners, quantifiers, positions and superlatives, in any order. */
  private void front() {
    boolean moved = true;
    while (moved && at < tokens.size()) {
      moved = true;
      var token = tokens.get(at);
      var extreme = Superlatives.at(tokens, at);
      if (extreme.isPresent()) {
        best = Optional.of(extreme.get().meaning());
        at += extreme.get().length();
      } else if (token.word(ALL) && at + 1 < tokens.size()) {
        all = true;
        at++;
      } else if (Numbers.position(token).isPresent()
          && at + 1 < tokens.size()
          && !nameLike(at + 1)) {
        ordinal = Numbers.position(token).getAsInt();
        at++;
      } else if (token.word(DETERMINERS)
          && at + 1 < tokens.size()
          && !tokens.get(at + 1).is(Kind.POSSESSIVE)) {
        at++;
      } else {
        moved = false;
      }
    }
  }

  /** "First name" and "last name" are names of fields, not positions. */
  private boolean nameLike(int index) {
    return tokens.get(index).word("name") || tokens.get(index).word("names");
  }

  private List<Token> head() {
    var head = new ArrayList<Token>();
    while (at < tokens.size() && relation(at).isEmpty() && !naming()) {
      var trailing = Superlatives.trailing(tokens, at);
      if (trailing.isPresent() && !head.isEmpty()) {
        best = Optional.of(trailing.get().meaning());
        at += trailing.get().length();
      } else if (tokens.get(at).word("number") && at + 1 < tokens.size() && numeral(at + 1)) {
        ordinal = Numbers.count(tokens.get(at + 1)).getAsInt();
        at += 2;
      } else if (tokens.get(at).is(Kind.POSSESSIVE)) {
        break;
      } else if (!head.isEmpty() && doer()) {
        break;
      } else {
        head.add(tokens.get(at));
        at++;
      }
    }
    return head;
  }

  /** "(The message) that Bob sent": it belongs to Bob. */
  private boolean doer() {
    int end = tokens.size() - 1;
    boolean relative =
        at + 1 < end
            && tokens.get(at).word(Set.of("that", "which"))
            && (tokens.get(end).word(MADE) || tokens.get(end).lower().endsWith("ed"));
    var between = relative ? tokens.subList(at + 1, end) : List.<Token>of();
    if (between.isEmpty() || !between.stream().allMatch(Token::capitalised)) {
      return false;
    }
    owner = span(between);
    at = tokens.size();
    return true;
  }

  private boolean numeral(int index) {
    return Numbers.count(tokens.get(index)).isPresent();
  }

  private boolean naming() {
    boolean withText = at + 2 < tokens.size() && tokens.get(at).word("with") && textWord(at + 1);
    boolean thatSays =
        at + 2 < tokens.size()
            && tokens.get(at).word(Set.of("that", "which"))
            && tokens.get(at + 1).word(NAMING);
    boolean named = at + 1 < tokens.size() && tokens.get(at).word(NAMING);
    if (!withText && !thatSays && !named) {
      return false;
    }
    at += named ? 1 : 2;
    while (at + 1 < tokens.size() && (textWord(at) || tokens.get(at).word("as"))) {
      at++;
    }
    var rest = tokens.subList(at, tokens.size());
    var literal = rest.stream().filter(token -> token.is(Kind.QUOTED)).findFirst();
    name = literal.map(Token::text).orElseGet(() -> span(rest));
    at = literal.map(token -> at + rest.indexOf(token) + 1).orElse(tokens.size());
    return true;
  }

  private boolean textWord(int index) {
    return tokens.get(index).word(Set.of("the", "text", "label", "name", "title", "caption", "a"));
  }

  /** "Bob's row": the row belongs to Bob; "Bob's" alone is a name. */
  private void possessive(List<Token> head, List<Scope> scopes) {
    if (at < tokens.size() && tokens.get(at).is(Kind.POSSESSIVE)) {
      at++;
      var owner = span(head);
      head.clear();
      head.addAll(head());
      scopes.add(new Scope(Relation.OF, owner, ""));
    }
  }

  private void scope(List<Scope> scopes) {
    var relation = relation(at);
    if (relation.isEmpty()) {
      at++;
      return;
    }
    at += tokens.get(at).word("next") || tokens.get(at).word("belonging") ? 2 : 1;
    int from = at;
    while (at < tokens.size() && relation(at).isEmpty()) {
      at++;
    }
    var inner = tokens.subList(Math.min(from, tokens.size()), Math.min(at, tokens.size()));
    var extreme = Superlatives.property(inner);
    if (extreme.isPresent()) {
      best = extreme;
      return;
    }
    var phrase = NounPhrases.read(inner, text);
    int last = scopes.size() - 1;
    if (last >= 0 && !scopes.get(last).kind().isEmpty()) {
      scopes.set(last, new Scope(Relation.OF, phrase.spoken(), scopes.get(last).kind()));
      return;
    }
    if (phrase.scopes().size() == 1 && phrase.label().isEmpty() && Nouns.record(phrase.noun())) {
      // "… of Bob's message": the message is Bob's.
      scopes.add(new Scope(Relation.OF, phrase.scopes().get(0).label(), phrase.noun()));
      return;
    }
    boolean whole =
        (phrase.label().isEmpty() && WHOLE.contains(phrase.noun()))
            || WHOLE.contains(phrase.label());
    if (!phrase.isEmpty() && !whole) {
      scopes.add(new Scope(relation.get(), phrase.label(), phrase.noun()));
    }
  }

  private Optional<Relation> relation(int index) {
    var token = tokens.get(index);
    if (index == tokens.size() - 1 || !token.is(Kind.WORD)) {
      return Optional.empty();
    }
    if (token.word("next")) {
      return tokens.get(index + 1).word("to") ? Optional.of(Relation.NEAR) : Optional.empty();
    }
    if (token.word(INSIDE)) {
      return Optional.of(Relation.INSIDE);
    }
    if (token.word(NEAR)) {
      return Optional.of(token.word("by") ? Relation.OF : Relation.NEAR);
    }
    return token.word(OF) ? Optional.of(Relation.OF) : Optional.empty();
  }

  private String label(List<Token> head, String noun) {
    if (!name.isEmpty()) {
      return name;
    }
    var literal = head.stream().filter(token -> token.is(Kind.QUOTED)).map(Token::text).findFirst();
    return literal.orElseGet(() -> span(Nouns.withoutNoun(head, noun)));
  }

  private String span(List<Token> run) {
    return Queries.span(run, text);
  }
}
