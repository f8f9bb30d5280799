package org.samcheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks built-in claims. */
@Command(name = "verify", description = "Checks built-in claims (default: all of them).")
final class VerifyCommand implements Callable<Integer> {

  @ParentCommand private Main main;
  @Mixin private Settings settings;

  @Parameters(paramLabel = "ID|GLOB", description = "ids, or patterns such as 'siyun2023/*'")
  private List<String> patterns = new ArrayList<>();

  @Override
  public Integer call() {
    List<ClaimText> selected = BuiltInClaims.load().select(patterns);
    return Campaign.run(main, settings, Mistakes.none(selected, ClaimText::parseClaim)).code();
  }
}
