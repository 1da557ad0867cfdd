package io.oscstudio.app;

/** The one way in: with arguments the command line, without any the window. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(0);
  }
}
