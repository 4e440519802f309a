using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>The options of every request, in the order of JSON.</summary>
internal static class RequestOptions
{
    private const int MostSwept = 1000;

    /// <summary>What is simulated: said by every request.</summary>
    public static IReadOnlyList<RequestOption> OfRuns { get; } =
    [
        Of<DateOnly?>("from", e => e.Dates?.Start, null), // read with the end
        new RequestOption<Request, DateOnly?>("toExclusive", r => r, (_, r) => r, r => r.Experiment.Dates?.EndExclusive, null)
        {
            IsRequired = true,
            SetBeside = (r, end, said) => said["from"] is DateOnly from
                ? r with { Experiment = r.Experiment with { Dates = new DateRange(from, end!.Value) } } : r,
        }
            .Say<DateRange>("--period", "FY2026", RunnerWords.PeriodHelp, Askers.Simulations,
                (r, dates) => r with
                {
                    Experiment = r.Experiment with { Dates = dates, Start = null, Horizon = null, Cases = null },
                }, ["--horizon", "--cases"]),
        Of("start", e => e.Start is { } start ? DateText.Write(start, e.StartTime) : null, (e, text) =>
            DateText.TryReadDateAndTime(text!, out var date, out var time) ? e with { Start = date, StartTime = time }
                : throw OptionsJson.Wrong("start", text!, RecomputeWords.ADate)),
        Of("horizon", e => SpanJson.Of(e.Horizon), (e, span) => e with { Horizon = span!.Read("horizon") })
            .Say<TimeAmount>("--horizon", "365d", RunnerWords.HorizonHelp, Askers.Simulations,
                (e, horizon) => e with { Start = e.Dates?.Start ?? e.Start, Dates = null, Horizon = horizon, Cases = null }, ["--cases"]),
        Of<long?>("cases", e => e.Cases, (e, cases) => e with { Cases = cases })
            .AtLeast(1)
            .Say<long>("--cases", "N", RunnerWords.CasesHelp, Askers.Simulations, (e, cases) => e with
            {
                Start = e.Dates?.Start ?? e.Start, Dates = null, Horizon = null, Cases = cases, Drain = null, DrainAll = true,
            }, least: 1, most: StudyLimits.Cases),
        Of("warmUp", e => SpanJson.Of(e.WarmUp), (e, span) => e with { WarmUp = span!.Read("warmUp") })
            .Say<TimeAmount?>("--warm-up", "60d|auto", RunnerWords.WarmUpHelp, Askers.Simulations,
                (e, warmUp) => e with { WarmUpAuto = warmUp is null, WarmUp = warmUp }),
        Of<bool>("warmUpAuto", e => e.WarmUpAuto, (e, auto) => e with { WarmUpAuto = auto }),
        Of("drain", e => SpanJson.Of(e.Drain), (e, span) => e with { Drain = span!.Read("drain") }),
        Of<bool>("drainAll", e => e.DrainAll, (e, all) => e with { DrainAll = all }),
        Of("replications", e => ReplicationsJson.Of(e.Replications), (e, plan) => e with { Replications = plan!.Plan }, mayBeNull: false)
            .Say<ReplicationPlan>("--replications", "N|until:2%", RunnerWords.ReplicationsHelp, Askers.Simulations,
                (e, plan) => e with { Replications = plan }),
        Of<int>("firstReplication", e => e.FirstReplication, (e, first) => e with { FirstReplication = first }).AtLeast(0),
        Of<bool>("controlVariates", e => e.ControlVariates, (e, controls) => e with { ControlVariates = controls })
            .Say("--control-variates", null, RunnerWords.ControlVariatesHelp, Askers.Simulations),
        Of<int>("mostOpenCases", e => e.MostOpenCases, (e, most) => e with { MostOpenCases = most }).AtLeast(1),
        Of<long>("mostEvents", e => e.MostEvents, (e, most) => e with { MostEvents = most }).AtLeast(1),
    ];

    public static IReadOnlyList<RequestOption> All { get; } =
    [
        .. OfRuns, .. StudyRequest.Options,
        Whole("portfolio", r => LimitsJson.Of(r.Portfolio), (r, said) => r with { Portfolio = said!.Constraints }),
        Whole("sweep", r => SweepJson.Of(r.WhatIf), (r, said) => r with
        {
            WhatIf = said!.Values.Count is 0 or > MostSwept
                ? throw OptionsJson.Wrong("sweep.values", $"{said.Values.Count}", RecomputeWords.SweptValues)
                : new WhatIfOrigin(new SweepRequest(said.Path, said.Values)),
        }),
        Whole("goal", r => GoalOptionsJson.Of(r.WhatIf?.Goal),
            (r, said) => r.WhatIf is { } asked ? r with { WhatIf = asked with { Goal = said!.On(asked.Sweep.Path) } } : r),
        .. StudyRequest.OfPeople,
        Whole("outlook", r => OutlookOptionsJson.Of(r.Study?.Outlook),
            (r, said) => r.Study is { } study ? r with { Study = study with { Outlook = said!.Origin } } : r),
        Whole("conventions", r => ConventionsJson.Of(r.Conventions), (r, said) => r with { Conventions = said!.Conventions }),
    ];

    private static RequestOption<ExperimentOptions, T> Of<T>(string id, Func<ExperimentOptions, T?> get,
        Func<ExperimentOptions, T, ExperimentOptions>? set, bool mayBeNull = true) =>
        new(id, r => r.Experiment, (r, runs) => r with { Experiment = runs }, get, set) { IsRequired = true, MayBeNull = mayBeNull };

    private static RequestOption<Request, T> Whole<T>(string id, Func<Request, T?> get, Func<Request, T, Request> set) =>
        new(id, r => r, (_, r) => r, get, set);
}
