package remora.planner.operation;

/** What an earlier clause of the same instruction has read or worked out. */
final class Memory {

  private String text = "";

  String text() {
    return text;
  }

  void keep(String read) {
    text = read;
  }
}
