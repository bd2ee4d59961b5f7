package remora.sessionsapi.boundary;

/** Examples of evaluations in the OpenAPI document. */
final class EvaluateExamples {

  static final String ASK =
      """
      {"prompt": "What does the storm lantern cost?", "mode": "simple",
       "schema": {"type": "object", "required": ["price"],
                  "properties": {"price": {"type": "number"}}}}\
      """;

  static final String ANSWER =
      """
      {"success": true, "result": {"price": 49.5}, "model": "embedded", "tokensUsed": 0}\
      """;

  static final String DONE =
      """
      {"success": true, "result": null,
       "steps": [{"type": "click", "selector": "button \\"Next\\"", "success": true,
                  "changed": true, "message": "the address changed"}],
       "model": "embedded", "tokensUsed": 0}\
      """;

  static final String FAILED =
      """
      {"success": false, "result": null, "error": "Not on the page: /price is not on the page.",
       "model": "embedded", "tokensUsed": 0}\
      """;

  static final String STREAM =
      """
      data: {"id":"chatcmpl-1b2c","object":"chat.completion.chunk","created":1795000000,\
      "model":"embedded","choices":[{"index":0,"delta":{"role":"assistant"},"finish_reason":null}]}

      data: {"id":"chatcmpl-1b2c","object":"chat.completion.chunk","created":1795000000,\
      "model":"embedded","choices":[{"index":0,"delta":{"content":"$49.50"},"finish_reason":null}]}

      data: {"id":"chatcmpl-1b2c","object":"chat.completion.chunk","created":1795000000,\
      "model":"embedded","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

      data: [DONE]
      """;

  private EvaluateExamples() {}
}
