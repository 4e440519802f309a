using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>By how much each replication's demand and work happened to be off their true means: the controls that estimates can be adjusted
/// by.</summary>
/// <remarks>
/// Three kinds of chance have a mean that is exactly known whatever the queues do, because each draw is made without looking at what came
/// of it: how many cases arrive (<see cref="ExpectedArrivals"/>); where cases go on to, given where they were; and how long a piece of work
/// is, given that it is asked for. Weighted with the work that they bring a pool, they sum to by how much the pool's work was off. Whatever
/// is not known exactly is left out of the sum, which still has the mean 0: work that varies by attribute or person, that a timer may cut
/// short, that a bot shares, that is done in batches or by several; everything of a workflow in which some case had not ended when it was
/// no longer followed.
/// </remarks>
internal sealed class KnownMeans
{
    private readonly Plan _plan;
    private readonly SampleTable _samples;
    private readonly bool _resumesLonger;

    private KnownMeans(Plan plan, SampleTable samples)
    {
        (_plan, _samples) = (plan, samples);
        _resumesLonger = plan.Department.Workflows.SelectMany(w => w.AllStates).OfType<WorkState>().Any(s => s.Work.Interrupts);
    }

    /// <summary>[control][replication]: measured − true mean, in hours of a pool's work, the most loaded pool first, then in cases of each
    /// workflow.</summary>
    public static IReadOnlyList<double[]> Deviations(Plan plan, SampleTable samples) => new KnownMeans(plan, samples).Find();

    private List<double[]> Find()
    {
        var pools = _plan.Department.Pools;
        double[][] work = [.. pools.Select(_ => new double[_samples.Replications])];
        var load = new double[pools.Count];
        var cases = new List<double[]>();
        for (var w = 0; w < _plan.Workflows.Length; w++)
        {
            var workflow = _plan.Department.Workflows[w];
            var arrived = Arrived(w);
            if (arrived is not null && Array.Exists(arrived, off => off != 0))
                cases.Add(arrived);
            var flow = new FlowOfWork(workflow);
            var expected = ExpectedArrivals.Of(_plan, w) ?? 0;
            var off = AllEnded(workflow.Id) ? Visits(workflow, flow, arrived) : [];
            for (var p = 0; p < pools.Count; p++)
            {
                var effort = flow.States.Select(s => s is WorkState state && IsOf(state, pools[p].Id) ? Hours(state) : 0).ToArray();
                var toCome = flow.StillToCome(effort);
                var perCase = flow.Initial.Zip(toCome, (share, hours) => share * hours).Sum();
                load[p] += perCase * expected;
                if (arrived is not null)
                    Add(work[p], arrived, perCase);
                foreach (var (state, visits) in off)
                    Add(work[p], visits, toCome[state]);
            }

            AddEfforts(workflow, flow, work);
        }

        return [.. Enumerable.Range(0, load.Length).OrderByDescending(p => load[p]).Select(p => work[p])
            .Where(row => Array.Exists(row, off => off != 0)), .. cases];
    }

    private double[]? Arrived(int workflow)
    {
        if (ExpectedArrivals.Of(_plan, workflow) is not { } expected)
            return null;
        return [.. _samples.Of(MeasureKind.WorkflowCases, _plan.Workflows[workflow].Id).Select(cases => cases - expected)];
    }

    // By how many the entries of a state were off what those who came from elsewhere made likely.
    private List<(int State, double[] Off)> Visits(Workflow workflow, FlowOfWork flow, double[]? arrived)
    {
        var visits = flow.States.Select(s => _samples.Of(MeasureKind.StateCohortVisits, $"{workflow.Id}/{s.Id}")).ToArray();
        var backlog = workflow.Backlog.Select(b => b.State).Distinct(StringComparer.Ordinal)
            .Select(s => (Count: ExpectedArrivals.Backlog(_plan, workflow, s), To: flow.Entering(s))).ToList();
        var cases = _samples.Of(MeasureKind.WorkflowCases, workflow.Id);
        var old = backlog.Sum(b => b.Count);
        var off = new List<(int, double[])>();
        for (var i = 0; i < visits.Length; i++)
        {
            if (!flow.IsKnown[i])
                continue;
            double[] residual = [.. visits[i]];
            for (var r = 0; r < residual.Length; r++)
            {
                residual[r] -= flow.Initial[i] * (cases[r] - old);
                foreach (var (count, to) in backlog)
                    residual[r] -= count * to[i];
                for (var from = 0; from < visits.Length; from++)
                    residual[r] -= flow.From[from][i] * visits[from][r];
            }

            off.Add((i, residual));
        }

        return off;
    }

    private void AddEfforts(Workflow workflow, FlowOfWork flow, double[][] work)
    {
        if (!AllEnded(workflow.Id))
            return;
        foreach (var state in flow.States.OfType<WorkState>())
        {
            if (!IsExact(state))
                continue;
            var path = $"{workflow.Id}/{state.Id}";
            var pool = _plan.Department.Pools.Select(p => p.Id).ToList().FindIndex(id => IsOf(state, id));
            Add(work[pool], _samples.Of(MeasureKind.StateCohortStaffHours, path), 1);
            Add(work[pool], _samples.Of(MeasureKind.StateCohortVisits, path), -Hours(state));
        }
    }

    /// <summary>Whether people's time at a state is, visit for visit, a draw of one law.</summary>
    private bool IsExact(WorkState state)
    {
        var work = state.Work;
        return state.Repeat is null && state.Transitions.All(t => !t.IsTimer)
            && work is { Automation: null, Batch: null, NotBy: null, SameAs: null, Skill: null } && (work.PickUp is null || !_resumesLonger)
            && work.Effort.Always is { TotalHoursPerYear: null, ScaledBy: null, Clock: DurationClock.Seconds }
            && (work.By.Kind != AssignmentKind.All || work.By.Pools.Count == 1)
            && work.By.Pools.All(p => p.Count == 1
                && _plan.Department.Pools.Any(pool => string.Equals(pool.Id, p.Pool, StringComparison.Ordinal) && pool.Members.Count == 0));
    }

    // Work that any of several pools may do counts for the first.
    private static bool IsOf(WorkState state, string pool) =>
        state.Work.By.Pools is [var first, ..] && string.Equals(first.Pool, pool, StringComparison.Ordinal);

    private static double Hours(WorkState state) =>
        state.Work.Effort.Values.Select(law => law.Clock == DurationClock.Seconds ? law.Drawn.Mean : 0).DefaultIfEmpty().Average()
        * StudyClock.Second / (double)StudyClock.Hour;

    private bool AllEnded(string workflow) => Array.TrueForAll(_samples.Of(MeasureKind.WorkflowCensored, workflow), cases => cases == 0);

    private static void Add(double[] to, double[] what, double times)
    {
        for (var r = 0; r < to.Length; r++)
            to[r] += times * what[r];
    }
}
