package it.traguardo.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC drivers there are: those built in, then those in the jars of a folder. The folder is read once, when a driver that
 * is not built in is first asked for.
 */
final class Drivers {

    private final Path folder;
    private @Nullable List<Driver> added;

    Drivers(Path folder) {
        this.folder = folder;
    }

    /** @throws SQLException when none takes the address; says where to put one */
    Driver of(String url) throws SQLException {
        for (Driver driver : DriverManager.drivers().toList()) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        for (Driver driver : added()) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new SQLException("no driver takes an address like %s: put its jar in %s and start again"
                .formatted(url.replaceFirst("^(jdbc:[^:]*:).*", "$1…"), folder));
    }

    private synchronized List<Driver> added() {
        if (added == null) {
            added = read();
        }
        return added;
    }

    @SuppressWarnings("resource") // the drivers are used as long as the process runs
    private List<Driver> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            URL[] jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Drivers::url)
                    .toArray(URL[]::new);
            var loader = new URLClassLoader("drivers", jars, Drivers.class.getClassLoader());
            return ServiceLoader.load(Driver.class, loader).stream()
                    .filter(found -> found.type().getClassLoader() == loader)
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
