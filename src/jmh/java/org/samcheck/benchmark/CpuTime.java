package org.samcheck.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU milliseconds of the whole process per run, the collector and the compiler included: on a
 * machine with other work the clock on the wall measures that work too.
 */
public final class CpuTime implements InternalProfiler {
  /** The label of the secondary result. */
  static final String LABEL = "cpu";

  private static final double NANOSECONDS = 1e6;

  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long start;

  @Override
  public String getDescription() {
    return "CPU time of the process";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    start = process.getProcessCpuTime();
  }

  @Override
  public List<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double spent = (process.getProcessCpuTime() - start) / NANOSECONDS;
    double each = spent / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(LABEL, each, "ms/op", AggregationPolicy.AVG));
  }
}
