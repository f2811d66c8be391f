package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a page that fails shows; the reason goes to the log, once. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Composite<Div> implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        log.error("The page {} failed", event.getLocation().getPath(), parameter.getException());
        getContent().addClassNames("page", "not-found");
        getContent()
                .add(
                        new H1(getTranslation("failure.title")),
                        new Paragraph(getTranslation("failure.text")),
                        new RouterLink(getTranslation("not-found.back"), HomeView.class));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("failure.title") + " · Traguardo";
    }
}
