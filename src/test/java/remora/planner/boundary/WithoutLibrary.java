package remora.planner.boundary;

import java.io.IOException;
import java.io.InputStream;

/** Remora's classes once more, for which LangChain4j cannot be found. */
final class WithoutLibrary extends ClassLoader {

  WithoutLibrary() {
    super(WithoutLibrary.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("dev.langchain4j.")) {
      throw new ClassNotFoundException(name + " is not to be loaded");
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      return name.startsWith("remora.") ? again(name) : super.loadClass(name, resolve);
    }
  }

  private Class<?> again(String name) throws ClassNotFoundException {
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = file.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
