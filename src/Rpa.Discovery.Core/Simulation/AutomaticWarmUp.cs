using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Simulation;

/// <summary>Finds the warm-up of a steady-state study: pilot runs on other random numbers, and MSER-5 on the weekly mean number of cases in
/// progress of each workflow.</summary>
/// <remarks>Weeks can be compared with each other only where demand and calendars repeat weekly. Anything else has no steady state to warm
/// up to, and is a finding.</remarks>
internal static class AutomaticWarmUp
{
    private const int Replications = 10;
    private const int MostWeeks = 104;
    private const ulong OtherYears = 0x70696C6F74; // so that the runs are not those that the warm-up was seen on
    private const long Week = 7 * StudyClock.Day;

    /// <summary>What stands in the way of an automatic warm-up; nothing when the options do not ask for one.</summary>
    public static void Find(Department department, ExperimentOptions options, List<Diagnostic> findings)
    {
        if (!options.WarmUpAuto)
            return;
        if (options.Dates is not null)
            findings.Add(SimulationRules.NoSteadyState.At(default, "study"));
        else if (options.Cases is not null || Weeks(department, options) is < Mser5.Fewest)
            findings.Add(SimulationRules.PilotTooShort.At(default, Mser5.Fewest));
        foreach (var calendar in department.Calendars)
        {
            if (calendar.Hours.ClosedHolidays is not null || calendar.Hours.ClosedDates.Count > 0 || calendar.Hours.OpenDates.Count > 0)
                findings.Add(SimulationRules.NotWeekly.At(calendar.Place, Named.Of(calendar)));
        }

        foreach (var pool in department.Pools)
        {
            if (pool.Capacity.Count > 1 || pool.Capacity.Any(c => c.From is not null) || IsDated(pool.Absence))
                findings.Add(SimulationRules.NotWeekly.At(pool.Place, Named.Of(pool)));
        }

        foreach (var person in department.People)
        {
            if (IsDated(person.Absence))
                findings.Add(SimulationRules.NotWeekly.At(person.Place, Named.Of(person)));
        }

        foreach (var workflow in department.Workflows)
        {
            if (workflow.Arrivals is { } arrivals && !IsWeekly(arrivals))
                findings.Add(SimulationRules.NotWeekly.At(arrivals.Place == default ? workflow.Place : arrivals.Place, Named.Of(workflow)));
        }
    }

    /// <summary>Fills the warm-up in where it is to be found. Departments that are run together are compared over one window: the first
    /// one's warm-up holds for all.</summary>
    /// <exception cref="DepartmentException">There is none to be found.</exception>
    public static IReadOnlyList<ExperimentRequest> Settle(IReadOnlyList<ExperimentRequest> requests, CancellationToken cancellation)
    {
        var first = requests.FirstOrDefault(r => r.Options.WarmUpAuto);
        if (first is null)
            return requests;
        var choice = Choose(first.Department, first.Options, cancellation);
        TimeAmount? warmUp = choice.Weeks == 0 ? null : new TimeAmount(7 * choice.Weeks, TimeUnit.Day);
        return [.. requests.Select(r =>
            r.Options.WarmUpAuto ? r with { Options = r.Options with { WarmUpAuto = false, WarmUp = warmUp }, WarmUp = choice } : r)];
    }

    private static WarmUpChoice Choose(Department department, ExperimentOptions options, CancellationToken cancellation)
    {
        var findings = new List<Diagnostic>();
        Find(department, options, findings);
        if (findings.Count > 0)
            throw new DepartmentException(findings);
        if (Weeks(department, options) is not { } horizon)
        {
            Experiment.Compile(department, options with { WarmUpAuto = false }); // says what is wrong with the window
            throw new InvalidOperationException("A window without an end was compiled.");
        }

        var weeks = Math.Min(MostWeeks, horizon);
        var inProgress = InProgress(department, options, weeks, cancellation);
        var (longest, slowest) = (0, 0);
        for (var w = 0; w < inProgress.Length; w++)
        {
            if (Mser5.Cut(inProgress[w]) is not { } cut)
                findings.Add(SimulationRules.NotSettled.At(department.Workflows[w].Place, Named.Of(department.Workflows[w]), weeks));
            else if (cut > longest)
                (longest, slowest) = (cut, w);
        }

        if (findings.Count > 0)
            throw new DepartmentException(findings);
        return new WarmUpChoice
        {
            Weeks = longest, Workflow = department.Workflows[slowest].Id, PilotWeeks = weeks,
            PilotReplications = Replications
        };
    }

    // [workflow][week] → mean number of cases in progress over all pilot runs. Whole ticks are added, so that the order of runs does not
    // matter.
    private static double[][] InProgress(Department department, ExperimentOptions options, int weeks, CancellationToken cancellation)
    {
        var pilot = options with
        {
            WarmUpAuto = false,
            WarmUp = null,
            Horizon = new TimeAmount(7 * weeks, TimeUnit.Day),
            Drain = new TimeAmount(0, TimeUnit.Day),
            DrainAll = false,
            Seed = Keys.Mix(options.Seed ^ OtherYears),
        };
        var plan = Experiment.Compile(department, pilot);
        var index = plan.Workflows.ToDictionary(w => w.Id, w => w.Index, StringComparer.Ordinal);
        Int128[][] ticks = [.. plan.Workflows.Select(_ => new Int128[weeks])];
        var adding = new Lock();
        var threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
        Parallel.For(0, Replications, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            replication =>
        {
            var recorder = new CaseRecorder();
            new EventLoop().Run(plan, replication, new double[plan.Layout.Measures.Length], null, recorder, cancellation);
            lock (adding)
            {
                foreach (var recorded in recorder.Cases)
                    Add(ticks[index[recorded.Workflow]], recorded.Entered, recorded.Ended ?? long.MaxValue);
            }
        });
        return [.. ticks.Select(row => row.Select(t => (double)t / ((double)Week * Replications)).ToArray())];
    }

    private static void Add(Int128[] weeks, long from, long until)
    {
        for (var week = (int)Math.Min(from / Week, weeks.Length); week < weeks.Length && until > week * Week; week++)
            weeks[week] += Math.Min(until, (week + 1) * Week) - Math.Max(from, week * Week);
    }

    private static int? Weeks(Department department, ExperimentOptions options) =>
        StudyWindow.Of(department, options with { WarmUpAuto = false, WarmUp = null }, []) is { } window && window.End != Plan.Never
            ? (int)Math.Min(window.End / Week, int.MaxValue) : null;

    private static bool IsDated(Absence? absence) =>
        absence is { Dates.Count: > 0 } || absence?.LeaveByMonth.Any(m => m.Value != 1) == true;

    // By month, by the day of the month, or by a date: not by the week.
    private static bool IsWeekly(Arrivals arrivals) =>
        arrivals is
        {
            Trace: null, GrowthPerYear: 0, Batches.Count: 0,
            About: null or { Per: RatePeriod.OpenHour or RatePeriod.OpenDay or RatePeriod.Week }
        }
        && arrivals.Seasons.All(s => s.Factor == 1)
        && arrivals.Peaks.All(p => p.Factor == 1 || p.Kind is PeakKind.Hour or PeakKind.Weekday or PeakKind.AfterClosed);
}
