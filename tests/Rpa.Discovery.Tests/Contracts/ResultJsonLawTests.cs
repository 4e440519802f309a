using System.Text;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Tests.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Contracts;

/// <summary>What is read is written again to the byte, and asks for what was asked.</summary>
[Category("Long")]
public sealed class ResultJsonLawTests
{
    [Test]
    public void Simulation_OfAnyDepartment([Range(1, 24)] int seed)
    {
        var (file, options) = Made(seed);
        var result = Experiment.Run(file.Department, options);
        var read = IsTheSame(ResultDocuments.Simulate(file, options, result, seed % 2 == 0 ? ["a.csv"] : [],
            seed % 3 == 0 ? Language.Japanese : Language.English, seed % 5 == 0));
        Assert.That(read.Request!.Experiment with { Threads = options.Threads, ByPerson = options.ByPerson }, Is.EqualTo(options));
        Assert.That(read.Request.Language, Is.EqualTo(seed % 3 == 0 ? Language.Japanese : Language.English));
        IsTheSame(ResultDocuments.HotSpots(file, options, result, Rpa.Discovery.HotSpots.HotSpotAnalysis.Find(result),
            Language.Japanese, false));
    }

    [Test]
    public void Study_OfAnyDepartment([Range(1, 6)] int seed)
    {
        var (file, options) = Made(seed);
        var study = new StudyOptions
        {
            Experiment = options, SimulatedCandidates = 2, UncertaintyCandidates = 1, ParameterDraws = seed % 3 * 2,
            EvenIfOverloaded = seed % 2 == 0, ShortlistSize = 2,
            Portfolio = seed % 2 == 0 ? new PortfolioConstraints { BudgetPerYear = 1_000_000.50m, Years = 2 } : null,
        };
        var result = AutomationStudy.Of(file).Run(study);
        var saved = DiscoveryReport.From(IsTheSame(result.Report.ToJson(Language.Japanese)));
        Assert.That(saved.ToHtml(), Is.EqualTo(result.Report.ToHtml()));
        Assert.That(saved.ToMarkdown(Language.Japanese), Is.EqualTo(result.Report.ToMarkdown(Language.Japanese)));
        IsTheSame(ResultDocuments.Rank(result, Language.English, false));
        if (result.Candidates.Select(c => c.Scenario).OfType<Scenario>().FirstOrDefault() is { } scenario)
            IsTheSame(ResultDocuments.WhatIf(file, options, WhatIf.Compare(file.Department, scenario, options), Language.English, true));
    }

    [Test]
    public void SampleStudy_InBothLanguages([Values] Language language) => IsTheSame(SampleStudy.With().Report.ToJson(language));

    private static (DepartmentFile File, ExperimentOptions Options) Made(int seed) =>
        (new DepartmentFile { Department = GeneratedDepartments.Make((ulong)seed) }, new ExperimentOptions
        {
            Start = new DateOnly(2026, 4, 1), Horizon = new TimeAmount(10 + seed, TimeUnit.Day), Replications = ReplicationPlan.Exactly(2),
            Seed = ulong.MaxValue - (ulong)seed, MostEvents = 100_000,
            Drain = new TimeAmount(5.5, TimeUnit.Day), Threads = 1,
        });

    private static SavedResult IsTheSame(byte[] written)
    {
        using var stream = new MemoryStream(written);
        var read = ResultJson.Read(stream);
        Assert.That(read.Diagnostics, Is.Empty);
        Assert.That(read.TryGetValue(out var saved));
        Assert.That(Encoding.UTF8.GetString(saved!.ToJson()), Is.EqualTo(Encoding.UTF8.GetString(written)));
        return saved;
    }
}
