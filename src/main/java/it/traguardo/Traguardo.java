package it.traguardo;

/** x */
public class Traguardo {
    public static void main(String[] arguments) {}
}
