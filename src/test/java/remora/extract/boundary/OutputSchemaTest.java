package remora.extract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import remora.extract.entity.Shape;

class OutputSchemaTest {

  private static OutputSchema compile(String json) {
    return OutputSchema.compile(object(json));
  }

  private static JsonObject object(String json) {
    return PageFixture.json(json).asJsonObject();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'object','properties':{'a':{'type':'string'}},'required':['a'],'additionalProperties':false}",
        "{'properties':{'a':{'type':['string','null'],'title':'A','description':'the a'}}}",
        "{'$schema':'http://json-schema.org/draft-07/schema#','$id':'https://x.example/s','type':'array','items':{'$ref':'#/definitions/row'},'definitions':{'row':{'type':'object','properties':{'n':{'type':'integer'}}}}}",
        "{'$schema':'https://json-schema.org/draft/2020-12/schema','type':'object','properties':{'p':{'anyOf':[{'type':'number'},{'type':'null'}]}}}",
        "{'type':'object','properties':{'p':{'type':'string','required':true},'q':{'type':'number','nullable':true}}}",
        "{'type':'array','items':[{'type':'string'},{'type':'number'}]}",
        "{'type':'string','format':'date'}",
        "{'type':'object','properties':{'tree':{'$ref':'#/$defs/node'}},'$defs':{'node':{'type':'object','properties':{'kids':{'type':'array','items':{'$ref':'#/$defs/node'}}}}}}"
      })
  void acceptsSchemasAsUsersWriteThem(String schema) {
    assertThatCode(() -> compile(schema.replace('\'', '"'))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'type':'object','properties':{'price':{'type':'numbr'}}} | output/properties/price/type: "numbr" is not a JSON Schema type
          {'type':['string','nul']} | output/type/1: "nul" is not a JSON Schema type
          {'foo':1} | output: is not a JSON Schema
          {} | output: is not a JSON Schema
          {'type':'object','properties':[]} | output/properties: must be an object of schemas
          {'type':'object','properties':{'a':'string'}} | output/properties/a: must be a schema
          {'type':'object','required':'a'} | output/required: must be a list of property names
          {'type':'array','items':7} | output/items: must be a schema
          {'$ref':'https://evil.example/s.json'} | remote references are not followed
          {'type':'object','properties':{'a':{'$ref':'#/$defs/none'}}} | output/properties/a/$ref: "#/$defs/none" points to nothing
          {'type':'string','pattern':'(a'} | output/pattern: RE2 cannot run this pattern
          {'type':'string','pattern':'(a)\\\\1'} | output/pattern: RE2 cannot run this pattern
          {'type':'string','pattern':'(?=a)a'} | output/pattern: RE2 cannot run this pattern
          {'type':'array','minItems':-1} | output/minItems: must be a whole number
          {'enum':[]} | output/enum: must be a list of values
          {'type':'string','pattern':'(a{1000}){1000}'} | output/pattern: the pattern is too large
          {'type':'object','properties':{'a':{'type':'string','pattern':'((([a-z]{30}){30}){30}){30}'}}} | output/properties/a/pattern: the pattern is too large
          {'type':'object','patternProperties':{'a+':{}}} | output/patternProperties: is not supported
          {'$ref':'#'} | refers to itself without end
          {'anyOf':[{'$ref':'#/$defs/a'}],'$defs':{'a':{'allOf':[{'$ref':'#/$defs/a'}]}}} | refers to itself without end
          """)
  void refusesWhatCannotBeUsedAndNamesThePlace(String schema, String message) {
    assertThatThrownBy(() -> compile(schema.replace('\'', '"')))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesSizesThatServeNoTask() {
    String deep =
        "{\"type\":\"array\",\"items\":".repeat(40) + "{\"type\":\"string\"}" + "}".repeat(40);
    String bottomless = "{\"items\":".repeat(9_000) + "{}" + "}".repeat(9_000);
    String large = "{\"type\":\"string\",\"description\":\"" + "x".repeat(70_000) + "\"}";
    StringBuilder patterns = new StringBuilder("{\"type\":\"object\",\"properties\":{");
    for (int i = 0; i < 51; i++) {
      patterns
          .append(i == 0 ? "" : ",")
          .append("\"p")
          .append(i)
          .append("\":{\"type\":\"string\",\"pattern\":\"a\"}");
    }
    assertThatThrownBy(() -> compile(deep)).hasMessageContaining("deeper than 32");
    assertThatThrownBy(() -> compile(large)).hasMessageContaining("64 KiB");
    assertThatThrownBy(() -> compile(patterns + "}}"))
        .hasMessageContaining("more than 50 patterns");
    assertThat(bottomless).hasSizeGreaterThan(70_000);
  }

  @Test
  void saysWhatIsWrongWithDataAndWhere() {
    OutputSchema schema =
        compile(
            "{\"type\":\"object\",\"required\":[\"items\"],\"properties\":{\"items\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"required\":[\"price\"],\"properties\":{\"price\":{\"type\":\"number\"},\"code\":{\"type\":\"string\",\"pattern\":\"^[A-Z]+$\"},\"day\":{\"type\":\"string\",\"format\":\"date\"}}}}}}");
    assertThat(
            schema.violations(
                object("{\"items\":[{\"price\":1,\"code\":\"AB\",\"day\":\"2024-02-29\"}]}")))
        .isEmpty();
    List<String> violations =
        schema.violations(
            object("{\"items\":[{\"price\":\"1\"},{\"code\":\"ab\",\"day\":\"2023-02-29\"}]}"));
    assertThat(violations)
        .anySatisfy(v -> assertThat(v).startsWith("/items/0/price: ").contains("number"));
    assertThat(violations)
        .anySatisfy(v -> assertThat(v).startsWith("/items/1: ").contains("price"));
    assertThat(violations).anySatisfy(v -> assertThat(v).startsWith("/items/1/code: "));
    assertThat(violations)
        .anySatisfy(v -> assertThat(v).startsWith("/items/1/day: ").contains("date"));
    assertThat(schema.violations(object("{}"))).anySatisfy(v -> assertThat(v).contains("items"));
  }

  @Test
  void resolvesReferencesAndNullables() {
    OutputSchema schema =
        compile(
            "{\"type\":\"object\",\"properties\":{\"rows\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/row\"}},\"price\":{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"number\"}],\"description\":\"net\"}},\"$defs\":{\"row\":{\"properties\":{\"n\":{\"type\":\"integer\"}},\"required\":[\"n\"]}}}");
    Shape rows = schema.properties().get("rows");
    assertThat(schema.rootType()).isEqualTo(Shape.Kind.OBJECT);
    assertThat(rows.items().orElseThrow().properties().get("n").kind())
        .isEqualTo(Shape.Kind.INTEGER);
    assertThat(rows.items().orElseThrow().required()).containsExactly("n");
    Shape price = schema.properties().get("price");
    assertThat(price.nullable()).isTrue();
    assertThat(price.kind()).isEqualTo(Shape.Kind.NUMBER);
    assertThat(price.description()).isEqualTo("net");
  }

  @Test
  void boundsTheWorkOfHostileSchemas() {
    StringBuilder fan =
        new StringBuilder("{\"type\":\"object\",\"allOf\":[{\"$ref\":\"#/$defs/d0\"}],\"$defs\":{");
    for (int i = 0; i < 28; i++) {
      fan.append("\"d")
          .append(i)
          .append("\":{\"allOf\":[{\"$ref\":\"#/$defs/d")
          .append(i + 1)
          .append("\"},{\"$ref\":\"#/$defs/d")
          .append(i + 1)
          .append("\"}]},");
    }
    fan.append("\"d28\":{\"type\":\"object\"}}}");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThatThrownBy(() -> compile(fan.toString())).isInstanceOf(InvalidSchema.class));
    OutputSchema slow = compile("{\"type\":\"string\",\"pattern\":\"^(a+)+$\"}");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(slow.violations(remora.json.Json.createValue("a".repeat(5000) + "!")))
                .hasSize(1));
  }

  @Test
  void refusesTenMegabytesAtOnce() {
    String huge = "{\"type\":\"string\",\"description\":\"" + "x".repeat(10_000_000) + "\"}";
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> compile(huge))
                .hasMessageContaining("output: the schema is larger"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[A-Z]{2}-\\\\d{4,10}$",
        "^\\\\p{Lu}\\\\p{L}{1,200}( \\\\p{L}{1,200}){0,5}$",
        "[]}{2]{3}",
        "^(?:\\\\+\\\\d{1,3})?[ 0-9]{6,20}$"
      })
  void acceptsPatternsOfUsualSize(String pattern) {
    assertThatCode(() -> compile("{\"type\":\"string\",\"pattern\":\"" + pattern + "\"}"))
        .doesNotThrowAnyException();
  }
}
