package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import it.traguardo.access.FirstUsers;
import jakarta.servlet.ServletException;
import java.util.Locale;

/** Signs people in; where data are made up, one click is enough. */
@Route(value = "accesso", autoLayout = false)
@AnonymousAllowed
class SignInView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    SignInView(Provenance provenance) {
        Image logo = new Image("traguardo.svg", "");
        logo.addClassName("logo");
        form.setAction("accesso");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        Div card = new Div(logo, new H1("Traguardo"), new Paragraph(getTranslation("sign-in.claim")), form);
        card.addClassName("sign-in-card");
        if (provenance.anyDemonstration()) {
            card.add(demoUsers());
        }
        getContent().addClassName("sign-in");
        getContent().add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title") + " · Traguardo";
    }

    private Div demoUsers() {
        Div users = new Div(new H2(getTranslation("sign-in.demo")), new Paragraph(getTranslation("sign-in.demo-text")));
        users.addClassName("demo-users");
        for (FirstUsers.DemoUser user : FirstUsers.DEMO_USERS) {
            Button enter = new Button(
                    getTranslation("role." + user.role().name().toLowerCase(Locale.ROOT)),
                    click -> signIn(user.name()));
            enter.setId("demo-" + user.name());
            users.add(enter);
        }
        return users;
    }

    private void signIn(String name) {
        try {
            VaadinServletRequest.getCurrent().getHttpServletRequest().login(name, FirstUsers.DEMO_PASSWORD);
            UI.getCurrent().getPage().setLocation("./");
        } catch (ServletException refused) {
            form.setError(true);
        }
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("sign-in.title"));
        words.getForm().setUsername(getTranslation("sign-in.user"));
        words.getForm().setPassword(getTranslation("sign-in.password"));
        words.getForm().setSubmit(getTranslation("sign-in.submit"));
        words.getErrorMessage().setTitle(getTranslation("sign-in.refused"));
        words.getErrorMessage().setMessage(getTranslation("sign-in.refused-text"));
        words.getErrorMessage().setUsername(getTranslation("sign-in.user-missing"));
        words.getErrorMessage().setPassword(getTranslation("sign-in.password-missing"));
        return words;
    }
}
