package it.traguardo.dashboard;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;

/** Nobody sees a page before signing in; only the files the sign-in page itself needs are open. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/fonts/**", "/traguardo.css", "/traguardo.svg", "/lumo/**", "/actuator/health/**")
                .permitAll());
        http.with(
                vaadin(),
                pages -> pages.loginView(SignInView.class)
                        .anyRequest(AuthorizedUrl::authenticated)); // an unknown address gets a page that says so
        return http.build();
    }
}
