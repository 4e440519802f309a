using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>Turns a department into the flat tables that the kernel runs on.</summary>
internal sealed class DepartmentCompiler
{
    private readonly Department _department;
    private readonly ExperimentOptions _options;
    private readonly StudyWindow _window;
    private readonly List<Diagnostic> _findings;
    private readonly long _layoutEnd;
    private readonly IReadOnlyDictionary<(string Path, int Arm), double> _visits;
    private readonly List<SourcePlan> _sources = [];
    private readonly CrewCompiler _crews;
    private bool _hasTotals;

    private DepartmentCompiler(
        Department department, ExperimentOptions options, StudyWindow window, IReadOnlyDictionary<(string Path, int Arm), double> visits,
        List<Diagnostic> findings)
    {
        (_department, _options, _window, _visits, _findings) = (department, options, window, visits, findings);
        _layoutEnd = window.RunEnd;
        _crews = new CrewCompiler(department, window, _layoutEnd, findings);
    }

    /// <summary>The plan; null when something stands in the way, which is then among the findings.</summary>
    public static Plan? Compile(Department department, ExperimentOptions options, List<Diagnostic> findings)
    {
        var window = StudyWindow.Of(department, options, findings);
        if (window is null || findings.Exists(f => f.Severity == Severity.Error))
            return null;
        if (Servers(department) is > StudyLimits.Servers and var servers)
        {
            findings.Add(SimulationRules.TooManyServers.At(department.Place, servers, StudyLimits.Servers));
            return null;
        }

        var compiler = new DepartmentCompiler(department, options, window, new Dictionary<(string, int), double>(), findings);
        var plan = compiler.Make();
        if (plan is null || !compiler._hasTotals)
            return plan;
        // Totals are divided by how often work comes up, which has to be counted first.
        try
        {
            return new DepartmentCompiler(department, options, window, CountingPass.Visits(plan), findings).Make();
        }
        catch (SimulationStop stop)
        {
            findings.Add(stop.Finding); // What cannot be counted cannot be run either.
            return null;
        }
    }

    /// <summary>The plan.</summary>
    /// <exception cref="DepartmentException">It cannot be simulated.</exception>
    public static Plan Compile(Department department, ExperimentOptions options)
    {
        var findings = new List<Diagnostic>();
        return Compile(department, options, findings) ?? throw new DepartmentException(findings);
    }

    private static long Servers(Department department) =>
        department.Pools.Sum(p => p.Capacity.Select(c => (long)c.Count).DefaultIfEmpty(0).Max())
            + department.People.Sum(p => (long)p.AtOnce)
        + department.Bots.Sum(b => (long)b.Units) + department.Machines.Count;

    private Plan? Make()
    {
        var calendar = TimelineOf(_department.Calendar, _department.Calendar, "department");
        var lineCompiler = new LineCompiler(_department, _crews, _layoutEnd, _findings);
        var workflows = new WorkflowCompiler(_department, _crews, lineCompiler, calendar, _window.Clock, _layoutEnd, _visits, _findings);
        _hasTotals = workflows.HasTotals;
        for (var w = 0; w < _department.Workflows.Count; w++)
            AddSources(w, _department.Workflows[w], workflows.NamesOf(w));
        if (_findings.Exists(f => f.Severity == Severity.Error))
            return null;
        if (_window.MostCases != long.MaxValue && !_sources.Exists(s =>
            s.Kind != SourceKind.Dated || s.Batches.Length > 0 || s.Trace is { Ticks.Length: > 0 }))
        {
            _findings.Add(SimulationRules.NothingArrives.At(default, _window.MostCases));
            return null;
        }

        if (_window.MostCases != long.MaxValue && Expected() is var expected && expected < _window.MostCases)
        {
            _findings.Add(SimulationRules.TooFewCases.At(default, _window.MostCases, (long)expected, StudyLimits.YearsByCases));
            return null;
        }

        var (lines, groups) = lineCompiler.Finish();
        var (openHours, openHoursOf) = OpenHours.Of(_department, _crews.Pools, _crews.Crews);
        foreach (var state in workflows.States)
        {
            LeadTo(state.Line, openHoursOf[state.Workflow]);
            if (state.Bot is { } bot)
                LeadTo(bot.Line, openHoursOf[state.Workflow]);
        }

        var hoursEnd = _window.End == Plan.Never ? ExpectedEnd() : _window.End;
        var working = calendar ?? Timelines.Of(WorkCalendar.Always, _window.Clock);
        var plan = new Plan
        {
            Department = _department,
            Clock = _window.Clock,
            Working = working,
            WindowStart = _window.Start,
            WindowEnd = _window.End,
            RunEnd = _window.RunEnd,
            MostCases = _window.MostCases,
            IsInFull = !_options.TotalsOnly,
            Seed = _options.Seed,
            MostRanks = _options.MostRanks,
            MostOpenCases = _options.MostOpenCases,
            MostEvents = _options.MostEvents,
            Years = _window.Years,
            Crews = [.. _crews.Crews],
            Pools = [.. _crews.Pools],
            Servers = _crews.Servers,
            Systems = [.. lineCompiler.Systems],
            Lines = lines,
            Groups = groups,
            PoolsOfLine = PoolsBy(lines.Length, pool => pool.Lines),
            PoolsOfCrew = PoolsBy(_crews.Crews.Count, pool => pool.Crews),
            OpenHours = openHours,
            OpenHoursOf = openHoursOf,
            Workflows = [.. workflows.Workflows],
            States = [.. workflows.States],
            Transitions = [.. workflows.Transitions],
            Sources = [.. _sources],
            Hours = HourTable.Of(working, _window.Start, hoursEnd),
            AttributeSlots = workflows.AttributeSlots,
            VisitSlots = workflows.VisitSlots,
            PersonSlots = workflows.PersonSlots,
            Batches = workflows.Batches,
            MayLoop = workflows.States.Any(s => s.MayLoop),
            HasTokens = workflows.States.Any(s => s.Kind == StateKind.Outer),
            HasExtras = groups.Any(g => g.IsGeneral),
            ByPerson = _options.ByPerson,
            Layout = null!,
        };
        plan.Layout = new MeasureLayout(plan);
        return plan;

        void LeadTo(int line, int hours)
        {
            if (line >= 0 && !lines[line].Hours.Contains(hours))
                lines[line].Hours = [.. lines[line].Hours, hours];
        }
    }

    // Cases from outside until the end of the run, in the mean.
    private double Expected() => _sources.Sum(source => source.Kind switch
    {
        SourceKind.Rate => source.Shape!.Total * source.Count,
        SourceKind.Dated => source.Batches.Sum(b => (double)b.Count) + source.Backlog.Sum(b => (double)b.Count)
            + (source.Trace?.Ticks.Length ?? 0),
        _ => (source.Shape?.Total ?? _layoutEnd) / source.Gap!.Mean,
    });

    // With a number of cases the window's end is not known beforehand; the hours reach well beyond it, and after them the clock is asked.
    private long ExpectedEnd()
    {
        double perTick = 0;
        foreach (var source in _sources)
        {
            if (source.Kind != SourceKind.Dated)
                perTick += source.Gap is { Mean: > 0 } gap ? 1 / gap.Mean : source.Shape is { } shape
                    ? shape.Total * source.Count / _layoutEnd : 0;
        }

        var expected = perTick > 0 ? _window.MostCases / perTick : 0;
        return _window.Start + (30 * StudyClock.Day) + (long)Math.Min(1.5 * expected, 20.0 * 365 * StudyClock.Day);
    }

    // [line or crew] → the pools that name it
    private int[][] PoolsBy(int count, Func<PoolPlan, int[]> named)
    {
        var pools = new List<int>[count];
        for (var i = 0; i < count; i++)
            pools[i] = [];
        foreach (var pool in _crews.Pools)
        {
            foreach (var i in named(pool))
                pools[i].Add(pool.Index);
        }

        return [.. pools.Select(p => p.ToArray())];
    }

    private Timeline? TimelineOf(string? id, string? fallback, string owner, SourceSpan place = default) =>
        _crews.TimelineOf(id, fallback, owner, place);

    private void AddSources(int index, Workflow workflow, NamedRows names)
    {
        if (workflow.Backlog.Count > 0)
        {
            var backlog = new List<BacklogPlan>();
            foreach (var item in workflow.Backlog)
            {
                if (!names.States.TryGetValue(item.State, out var state))
                {
                    _findings.Add(SimulationRules.UnknownName.At(item.Place, workflow.Id, item.State));
                    continue;
                }

                var age = item.Age is { } law ? LawCompiler.Compile(law, names.Attributes) : null;
                backlog.Add(new BacklogPlan(state, item.Count, age, Keys.Source(workflow.Id, "backlog/" + item.State),
                    Keys.Name($"{workflow.Id}/{item.State}", DrawPurpose.Backlog)));
            }

            _sources.Add(Source(index, workflow, "backlog", SourceKind.Dated) with { Backlog = [.. backlog] });
        }

        if (workflow.Arrivals is not { } arrivals)
            return;
        var calendar = TimelineOf(arrivals.Calendar, _department.Calendar, workflow.Id, arrivals.Place);
        var dates = calendar ?? Timelines.Of(WorkCalendar.Always, _window.Clock);
        ArrivalShape Shaped(RatePeriod? per, bool allHours = false) =>
            ArrivalShape.Of(dates, per, arrivals.Seasons, arrivals.Peaks, arrivals.GrowthPerYear, _layoutEnd, allHours);
        BusyDates? Busy(ArrivalShape? shape) =>
            arrivals.BusyDays is { } busy && shape is not null ? BusyDates.Of(busy, workflow.Id, shape, _window.Clock) : null;
        if (arrivals.About is { } about && about.Count > 0)
        {
            var shape = Shaped(about.Per);
            _sources.Add(Source(index, workflow, "about", SourceKind.Rate) with { Shape = shape, Count = about.Count, Busy = Busy(shape) });
        }

        if (arrivals.Every is { } every)
        {
            var gap = LawCompiler.Compile(every, names.Attributes);
            var even = arrivals is { Seasons.Count: 0, Peaks.Count: 0, GrowthPerYear: 0, BusyDays: null };
            if (gap.Mean <= 0 && _window.MostCases == long.MaxValue)
            {
                _findings.Add(MeaningRules.EndlesslyMany.At(every.Place.Line > 0 ? every.Place : arrivals.Place, Named.Of(workflow)));
            }
            else if (arrivals.Closed != ClosedGaps.Stop && calendar is not null)
            {
                var shape = even ? null : Shaped(null, allHours: true);
                var kind = arrivals.Closed == ClosedGaps.WaitForOpening ? SourceKind.EveryChained : SourceKind.EveryMoved;
                _sources.Add(Source(index, workflow, "every", kind) with
                {
                    Gap = gap,
                    Shape = shape,
                    Calendar = calendar,
                    Busy = Busy(shape)
                });
            }
            else
            {
                var shape = even && calendar is null ? null : Shaped(null);
                _sources.Add(Source(index, workflow, "every", SourceKind.Every) with { Gap = gap, Shape = shape, Busy = Busy(shape) });
            }
        }

        if (arrivals.Trace is { } trace)
            _sources.Add(Source(index, workflow, "trace",
                SourceKind.Dated) with
            { Trace = TraceArrivals.Of(trace, names.Attributes, calendar, _window.Clock, _layoutEnd) });
        if (arrivals.Batches.Count > 0)
            _sources.Add(Source(index, workflow, "batch",
                SourceKind.Dated) with
            { Batches = DatedBatches.Of(arrivals.Batches, calendar, _window.Clock, _layoutEnd) });
    }

    private static SourcePlan Source(int workflow, Workflow model, string name, SourceKind kind) => new()
    {
        Workflow = workflow,
        Name = name,
        Kind = kind,
        CaseKey = Keys.Source(model.Id, name),
        GapKey = Keys.Name($"{model.Id}/{name}", DrawPurpose.Arrival),
    };
}
