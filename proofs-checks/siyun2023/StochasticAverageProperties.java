package siyun2023;

/** n-SAM on smooth functions: the floor β²ρ² + ηβσ². */
class StochasticAverageProperties extends AverageGradientProperties {
  StochasticAverageProperties() {
    super("siyun2023/stochastic-average", true, NoisyDescent::floorOfIndependentSamples, "3");
  }
}
