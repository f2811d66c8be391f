package it.traguardo.alert;

/**
 * What is said of a problem, in Italian; counts and names of files of the content, never a row.
 *
 * @param headline in a few words, without a full stop
 * @param what what stopped
 * @param seen what users still see
 * @param remedy what to do
 */
record ProblemText(String headline, String what, String seen, String remedy) {}
