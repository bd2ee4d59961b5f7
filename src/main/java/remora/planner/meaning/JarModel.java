package remora.planner.meaning;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * LangChain4j's all-MiniLM-L6-v2, quantised, from a folder of jars. Its class loader has only the
 * JDK above it, so that no server and no library of the WAR can be in its way; it is reached by
 * reflection, which takes five names.
 */
final class JarModel implements Vectors, AutoCloseable {

  private static final String MODEL =
      "dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel";

  private static final String EMBEDDING_MODEL = "dev.langchain4j.model.embedding.EmbeddingModel";
  private static final String TEXT = "dev.langchain4j.data.segment.TextSegment";

  private final URLClassLoader loader;
  private final Object model;
  private final Method text;
  private final Method embedAll;

  private JarModel(URLClassLoader loader) throws ReflectiveOperationException {
    this.loader = loader;
    this.text = loader.loadClass(TEXT).getMethod("from", String.class);
    this.embedAll = loader.loadClass(EMBEDDING_MODEL).getMethod("embedAll", List.class);
    // On the thread that asks: a pool of its own would outlive the application.
    Executor here = Runnable::run;
    this.model = loader.loadClass(MODEL).getConstructor(Executor.class).newInstance(here);
  }

  /**
   * Loads it, which takes a second or two.
   *
   * @param folder with the jars
   */
  static JarModel load(Path folder) throws IOException, ReflectiveOperationException {
    var loader = new URLClassLoader(jars(folder), ClassLoader.getPlatformClassLoader());
    try (var libraries = new NativeFolder()) {
      return libraries.using(() -> within(loader, () -> new JarModel(loader)));
    } catch (ReflectiveOperationException | LinkageError | IOException e) {
      loader.close();
      throw e;
    }
  }

  private static URL[] jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      var urls = new ArrayList<URL>();
      for (Path file : files.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
        urls.add(url(file));
      }
      if (urls.isEmpty()) {
        throw new NoSuchFileException(folder + " has no jars");
      }
      return urls.toArray(URL[]::new);
    }
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  @Override
  public List<float[]> of(List<String> texts) {
    try {
      return within(loader, () -> embedded(texts));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<float[]> embedded(List<String> texts) throws ReflectiveOperationException {
    var segments = new ArrayList<Object>();
    for (String each : texts) {
      segments.add(text.invoke(null, each));
    }
    Object response = embedAll.invoke(model, segments);
    var vectors = new ArrayList<float[]>();
    for (Object embedding : (List<?>) call(response, "content")) {
      vectors.add((float[]) call(embedding, "vector"));
    }
    return vectors;
  }

  private static Object call(Object on, String method) throws ReflectiveOperationException {
    return on.getClass().getMethod(method).invoke(on);
  }

  ClassLoader loader() {
    return loader;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  /** Does something that needs reflection. */
  @FunctionalInterface
  interface Reflecting<T> {
    T call() throws ReflectiveOperationException;
  }

  /** The libraries look for their own classes and files by the thread's class loader. */
  private static <T> T within(ClassLoader loader, Reflecting<T> work)
      throws ReflectiveOperationException {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
