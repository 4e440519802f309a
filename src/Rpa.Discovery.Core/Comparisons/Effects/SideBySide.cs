using Microsoft.Extensions.Logging;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>A department as it could be, beside today.</summary>
/// <param name="Label">The scenario's id, or the value as it was asked for.</param>
/// <param name="Department">With the change in place, and without errors.</param>
/// <param name="Scenario">What changes; null where a value of the file is another one.</param>
/// <param name="Written">The value as it stands in the file then; null for a scenario.</param>
internal sealed record Variant(string Label, Department Department, Scenario? Scenario = null, string? Written = null)
{
    /// <exception cref="DepartmentException">The scenario does not fit the department.</exception>
    public static Variant Of(Department department, Scenario scenario) =>
        new(scenario.Id, ScenarioCheck.Applied(department, scenario).ValueOrThrow(), scenario);
}

/// <summary>A variant with what it gives.</summary>
internal sealed record ComparedVariant(Variant Variant, ExperimentResult ToBe, ExperimentDifference Difference, CandidateEffects Effects);

/// <summary>Today and several variants, all on the same random numbers.</summary>
internal sealed record SideBySide(ExperimentResult AsIs, IReadOnlyList<ComparedVariant> Variants)
{
    public static SideBySide Of(
        Department today, IReadOnlyList<Variant> variants, ExperimentOptions options, IProgress<StudyProgress>? progress = null,
        ILoggerFactory? loggers = null,
        CancellationToken cancellationToken = default)
    {
        var results = WhatIf.Run(today, [.. variants.Select(v => v.Department)], options, progress, loggers, cancellationToken);
        var heard = new HeardCases(results[0], [.. results.Skip(1)], cancellationToken);
        return new SideBySide(results[0],
            [.. variants.Select((v, i) => Compared(results[0], v, results[i + 1], heard, cancellationToken))]);
    }

    /// <summary>One scenario beside today, as it was compared.</summary>
    public static SideBySide Of(WhatIfComparison one) =>
        new(one.AsIs,
            [new ComparedVariant(new Variant(one.Scenario.Id, one.ToBe.Department, one.Scenario), one.ToBe, one.Difference, one.Effects)]);

    /// <summary>The same with one more variant.</summary>
    public SideBySide With(Variant variant, IProgress<StudyProgress>? progress, ILoggerFactory? loggers,
        CancellationToken cancellationToken) =>
        this with
        {
            Variants = [.. Variants, Compared(AsIs, variant,
            WhatIf.Run(null, [variant.Department], AsIs.Options, progress, loggers, cancellationToken)[0], null, cancellationToken)]
        };

    private static ComparedVariant Compared(ExperimentResult asIs, Variant variant, ExperimentResult toBe, HeardCases? heard,
        CancellationToken cancellationToken) =>
        new(variant, toBe, new ExperimentDifference(asIs, toBe),
            EffectEstimator.Comparing(asIs, toBe, variant.Scenario, heard, cancellationToken));
}
