package siyun2023;

/** m-SAM on smooth functions: the floor β²ρ² + ηβ(σ + βρ)². */
class StochasticAverageSameSampleProperties extends AverageGradientProperties {
  StochasticAverageSameSampleProperties() {
    super(
        "siyun2023/stochastic-average-same-sample", false, NoisyDescent::floorOfTheSameSample, "4");
  }
}
