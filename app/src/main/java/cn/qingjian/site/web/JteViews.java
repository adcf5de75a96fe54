package cn.qingjian.site.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Draws views with templates that the compiler has checked; a view's name is its path below {@code templates}. */
@Component
class JteViews implements ViewResolver {
    private static final String PACKAGE = "cn.qingjian.templates";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

    JteViews() {
        engine.setBinaryStaticContent(false);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            // each address would be looked for in all jars, in vain
            return null;
        }
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(template) : null;
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
        }

        /** Draws into memory first: a template that fails half-way must not leave half a page behind. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var wanted = engine.getParamInfo(template).keySet();
            Map<String, Object> values = new HashMap<>();
            if (model != null) {
                model.forEach((key, value) -> {
                    if (wanted.contains(key)) {
                        values.put(key, value);
                    }
                });
            }
            var output = new Utf8ByteOutput();
            engine.render(template, values, output);
            response.setContentType(getContentType());
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
