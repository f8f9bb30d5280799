package org.samcheck.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

/** The templates of the pages; everything they insert is escaped. */
final class Templates {

  private static final Configuration CONFIGURATION = configuration();

  private Templates() {}

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(Templates.class, "templates");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }

  /** The page that {@code template} makes of {@code model}. */
  static String page(String template, Map<String, Object> model) {
    StringWriter page = new StringWriter();
    try {
      CONFIGURATION.getTemplate(template + ".ftlh").process(model, page);
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException("the template " + template + ": " + e.getMessage(), e);
    }
    return page.toString();
  }
}
