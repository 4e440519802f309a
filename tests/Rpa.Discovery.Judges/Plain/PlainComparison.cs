using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Judges;

/// <summary>Runs one replication by the kernel and by <see cref="PlainSimulator"/> and lists every whole number in which they
/// differ.</summary>
internal static class PlainComparison
{
    public static IReadOnlyList<string> Differences(Department department, ExperimentOptions options, int replication = 0)
    {
        var plan = Experiment.Compile(department, options);
        var loop = new EventLoop();
        loop.Run(plan, replication, new double[plan.Layout.Measures.Length], null, null, CancellationToken.None);
        var plain = PlainSimulator.Run(department, options, replication);
        var differences = new List<string>();
        var layout = plan.Layout;
        for (var w = 0; w < plan.Workflows.Length; w++)
        {
            var expected = plain.Workflows[w];
            Int128 Sum(WorkflowSum sum) => loop.Window.Sum(layout.Workflow(w, sum));
            void Same(string what, Int128 wanted, Int128 got) => Compare($"{expected.Id} {what}", wanted, got);
            Same("cases", expected.Cases, Sum(WorkflowSum.Cases));
            Same("ended", expected.Ended, Sum(WorkflowSum.Ended));
            Same("completed", expected.Completed, loop.Window.SumInWindow(layout.Workflow(w, WorkflowSum.Completed)));
            Same("unfinished", expected.Unfinished, loop.Window.Unfinished(w));
            Same("due", expected.Due, Sum(WorkflowSum.Due));
            Same("late", expected.Late, Sum(WorkflowSum.Late));
            Same("tardiness", expected.Tardiness, Sum(WorkflowSum.Tardiness));
            Same("cycle", expected.Cycle, Sum(WorkflowSum.Cycle));
            Same("unavailable", expected.Spent.Unavailable, Sum(WorkflowSum.Unavailable));
            Same("out of turn", expected.Spent.OutOfTurn, Sum(WorkflowSum.OutOfTurn));
            Same("contention", expected.Spent.Contention, Sum(WorkflowSum.Contention));
            Same("processing", expected.Spent.Processing, Sum(WorkflowSum.Processing));
            Same("paused", expected.Spent.Paused, Sum(WorkflowSum.Paused));
            Same("external", expected.Spent.External, Sum(WorkflowSum.External));
            foreach (var row in PlainComparisonRows.OfWorkflows)
                row.Compare(expected.Id, expected, loop, plan, [w], Compare);
            for (var o = 0; o < plan.Workflows[w].Outcomes.Length; o++)
                Same($"outcome {plan.Workflows[w].Outcomes[o]}", expected.Outcomes.GetValueOrDefault(plan.Workflows[w].Outcomes[o]),
                    loop.Window.Sum(layout.Outcome(w, o)));
        }

        foreach (var expected in plain.States)
        {
            // A repeated state has a row for itself and one for its work.
            var rows = Enumerable.Range(0, plan.States.Length).Where(s => plan.States[s].Path == expected.Path).ToArray();
            Int128 Sum(StateSum sum) => rows.Total(s => loop.Window.SumInWindow(layout.State(s, sum)));
            Int128 Open(int what) => rows.Total(s => loop.Window.OpenInWindow((s * 3) + what));
            void Same(string what, Int128 wanted, Int128 got) => Compare($"{expected.Path} {what}", wanted, got);
            Same("visits", expected.Visits, Sum(StateSum.Visits));
            Same("revisits", expected.Revisits, Sum(StateSum.Revisits));
            Same("unavailable", expected.Spent.Unavailable, Sum(StateSum.Unavailable));
            Same("out of turn", expected.Spent.OutOfTurn, Sum(StateSum.OutOfTurn));
            Same("contention", expected.Spent.Contention, Sum(StateSum.Contention));
            Same("while absent", expected.Spent.WhileAbsent, Sum(StateSum.WhileAbsent));
            Same("processing", expected.Spent.Processing, Sum(StateSum.Processing));
            Same("paused", expected.Spent.Paused, Sum(StateSum.Paused));
            Same("external", expected.Spent.External, Sum(StateSum.External));
            Same("queue", expected.Queue, Sum(StateSum.Batching) + Sum(StateSum.Unavailable) + Sum(StateSum.OutOfTurn)
                + Sum(StateSum.Contention) + Open(0));
            Same("staff", expected.Staff, Sum(StateSum.Staff) + Open(1));
            Same("bot", expected.Bot, Sum(StateSum.Bot) + Open(2));
            Same("staff of the cohort", expected.CohortStaff, rows.Total(s => loop.Window.Sum(layout.State(s, StateSum.CohortStaff))));
            Same("visits of the cohort", expected.CohortVisits, rows.Total(s => loop.Window.Sum(layout.State(s, StateSum.CohortVisits))));
            foreach (var row in PlainComparisonRows.OfStates)
                row.Compare(expected.Path, expected, loop, plan, rows, Compare);
        }

        for (var p = 0; p < plan.Pools.Length; p++)
        {
            var expected = plain.Pools[p];
            void Same(string what, Int128 wanted, PoolArea area) =>
                Compare($"{expected.Id} {what}", wanted, loop.Window.AreaInWindow(p, area));
            Same("busy", expected.Busy, PoolArea.Busy);
            Same("other work", expected.Other, PoolArea.Other);
            Same("duty", expected.Duty, PoolArea.Duty);
            Same("paid", expected.Paid, PoolArea.Paid);
            Same("overtime", expected.Overtime, PoolArea.Overtime);
            Same("down", expected.Down, PoolArea.Down);
            Same("queue", expected.Queue, PoolArea.Queue);
            Compare($"{expected.Id} taken", expected.Taken, loop.Window.SumInWindow(layout.Bot(p)));
            Compare($"{expected.Id} exceptions", expected.Exceptions, loop.Window.SumInWindow(layout.Bot(p) + 1));
            foreach (var row in PlainComparisonRows.OfPools)
                row.Compare(expected.Id, expected, loop, plan, [p], Compare);
        }

        return differences;

        void Compare(string what, Int128 wanted, Int128 got)
        {
            if (wanted != got)
                differences.Add($"{what}: {wanted} by the plain simulator, {got} by the kernel");
        }
    }
}
