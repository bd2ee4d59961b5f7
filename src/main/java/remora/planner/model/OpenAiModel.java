package remora.planner.model;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import remora.operations.entity.Deadline;
import remora.operations.entity.DeadlinePassed;
import remora.planner.llm.Model;
import remora.planner.llm.ModelFailure;
import remora.planner.llm.Reply;
import remora.planner.llm.Tool;
import remora.planner.llm.Turn;

/** A model behind an endpoint that speaks OpenAI's chat completions. */
public final class OpenAiModel implements Model {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Endpoint endpoint;
  private final java.net.http.HttpClient http;
  private final Consumer<Duration> pause;

  private OpenAiModel(Endpoint endpoint, java.net.http.HttpClient http, Consumer<Duration> pause) {
    this.endpoint = endpoint;
    this.http = http;
    this.pause = pause;
  }

  /**
   * A model that is asked over HTTP.
   *
   * @param executor reads answers
   */
  public static Model at(Endpoint endpoint, Executor executor) {
    return at(endpoint, executor, OpenAiModel::rest);
  }

  static Model at(Endpoint endpoint, Executor executor, Consumer<Duration> pause) {
    // 1.1: servers that people run their own models on stumble over the upgrade to HTTP/2 that the
    // JDK's client offers. No redirects: the key goes to the configured address only.
    var http =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .executor(executor)
            .build();
    return new OpenAiModel(endpoint, http, pause);
  }

  @Override
  public Reply ask(List<Turn> conversation, Tool tool, Deadline deadline) {
    try {
      return reply(chat(deadline).chat(request(conversation, tool)), tool);
    } catch (ModelFailure | DeadlinePassed known) {
      throw known;
    } catch (RuntimeException unreadable) {
      // The library's own, or what its parser throws: all of them say that this is no completion.
      throw ModelFailure.malformed("The model's endpoint did not answer with a chat completion.");
    }
  }

  /** One for each question, because its transport knows the task's deadline. Nothing is shared. */
  private OpenAiChatModel chat(Deadline deadline) {
    var transport = new Transport(http, endpoint, deadline, pause);
    return OpenAiChatModel.builder()
        .httpClientBuilder(new TransportBuilder(transport, endpoint.timeout()))
        .baseUrl(endpoint.base().toString())
        .apiKey(endpoint.key().orElse(null))
        .modelName(endpoint.model())
        .maxCompletionTokens(endpoint.answerTokens())
        .maxRetries(0)
        .build();
  }

  private ChatRequest request(List<Turn> conversation, Tool tool) {
    var request = ChatRequest.builder().messages(messages(conversation, tool));
    return endpoint.tools()
        ? request.toolSpecifications(ToolShape.of(tool)).toolChoice(ToolChoice.REQUIRED).build()
        : request.responseFormat(ResponseFormat.JSON).build();
  }

  private List<ChatMessage> messages(List<Turn> conversation, Tool tool) {
    var messages = new ArrayList<ChatMessage>();
    String openCall = "";
    for (Turn turn : conversation) {
      if (turn instanceof Turn.Rules rules) {
        messages.add(SystemMessage.from(endpoint.tools() ? rules.text() : inWords(rules, tool)));
      } else if (turn instanceof Turn.Answered answered) {
        openCall = answered.callId();
        messages.add(openCall.isEmpty() ? AiMessage.from(answered.text()) : call(answered, tool));
      } else if (openCall.isEmpty()) {
        messages.add(UserMessage.from(turn.text()));
      } else {
        messages.add(ToolExecutionResultMessage.from(openCall, tool.name(), turn.text()));
        openCall = "";
      }
    }
    return messages;
  }

  private static String inWords(Turn.Rules rules, Tool tool) {
    return rules.text()
        + "\nYou cannot call tools: answer with the arguments of \""
        + tool.name()
        + "\" as one JSON object and nothing else, by this JSON Schema:\n"
        + tool.parameters();
  }

  private static AiMessage call(Turn.Answered answered, Tool tool) {
    return AiMessage.from(
        ToolExecutionRequest.builder()
            .id(answered.callId())
            .name(tool.name())
            .arguments(answered.text())
            .build());
  }

  private static Reply reply(ChatResponse response, Tool tool) {
    AiMessage answer = response.aiMessage();
    int tokens = tokens(response.tokenUsage());
    if (!answer.hasToolExecutionRequests()) {
      return new Reply(answer.text() == null ? "" : answer.text(), "", tokens);
    }
    List<ToolExecutionRequest> calls = answer.toolExecutionRequests();
    if (calls.size() > 1 || !tool.name().equals(calls.get(0).name())) {
      throw ModelFailure.malformed(
          "Call the tool \"" + tool.name() + "\" exactly once, and no other.");
    }
    String id = calls.get(0).id();
    String arguments = calls.get(0).arguments();
    return new Reply(arguments == null ? "" : arguments, id == null ? "" : id.strip(), tokens);
  }

  private static int tokens(TokenUsage usage) {
    return usage == null || usage.totalTokenCount() == null ? 0 : usage.totalTokenCount();
  }

  private static void rest(Duration time) {
    try {
      boolean unused = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw ModelFailure.noAnswer("The task was interrupted while it waited for the model.");
    }
  }
}
