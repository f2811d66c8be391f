package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import it.traguardo.cycle.ProofFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one file and keeps it until the value is entered. */
class ProofUpload extends Composite<Div> {

    private static final int MEGABYTE = 1024 * 1024;

    private final Upload upload;
    private final Span chosen = new Span();
    private transient @Nullable ProofFile file;

    ProofUpload() {
        var handler =
                new InMemoryUploadHandler((metadata, bytes) -> {
                    file = new ProofFile(metadata.fileName(), bytes);
                    chosen.setText(getTranslation("cycle.proof.chosen", metadata.fileName()));
                }) {
                    @Override
                    public long getFileSizeMax() {
                        return ProofFile.MOST_BYTES;
                    }
                };
        upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ProofFile.MOST_BYTES);
        upload.setUploadButton(new Button(getTranslation("cycle.proof.choose")));
        upload.setDropAllowed(false); // its label fades below the contrast that can be read once a file is there
        upload.addFileRemovedListener(_ -> forget());
        upload.addFileRejectedListener(_ -> chosen.setText(
                getTranslation("cycle.proof.rejected", String.valueOf(ProofFile.MOST_BYTES / MEGABYTE))));
        Paragraph label = new Paragraph(getTranslation("cycle.proof", String.valueOf(ProofFile.MOST_BYTES / MEGABYTE)));
        label.addClassName("owner");
        chosen.getElement().setAttribute("role", "status");
        getContent().addClassName("proof");
        getContent().add(label, upload, chosen);
    }

    Optional<ProofFile> file() {
        return Optional.ofNullable(file);
    }

    private void forget() {
        file = null;
        chosen.setText("");
    }
}
