using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Judges;

/// <summary>Where the kernel and the plain simulator first part: every phase of every token by both, in the order of the instants at which
/// they end.</summary>
internal static class FirstDivergence
{
    /// <summary>The first few phases that only one of the two saw; empty when both saw the same.</summary>
    public static IReadOnlyList<string> Of(Department department, ExperimentOptions options, int replication = 0, int most = 6)
    {
        var plan = Experiment.Compile(department, options);
        var kernel = new KernelPhases();
        new EventLoop().Run(plan, replication, new double[plan.Layout.Measures.Length], null, kernel, CancellationToken.None);
        var plain = new PlainRecorder();
        var clock = PlainSimulator.Run(department, options, replication, recorder: plain).Clock;
        var left = plain.Phases.GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());
        var found = new List<(PlainPhase Phase, string By)>();
        foreach (var phase in kernel.Phases)
        {
            left[phase] = left.GetValueOrDefault(phase) - 1;
        }

        foreach (var (phase, count) in left)
        {
            if (count != 0)
                found.Add((phase, count > 0 ? "the plain simulator" : "the kernel"));
        }

        return [.. found.OrderBy(f => f.Phase.Until).ThenBy(f => f.Phase.State, StringComparer.Ordinal)
            .ThenBy(f => f.By, StringComparer.Ordinal).Take(most)
            .Select(f =>
                $"{clock.DateTimeAt(f.Phase.Since):ddd dd HH:mm:ss.ffffff}–{clock.DateTimeAt(f.Phase.Until):ddd dd HH:mm:ss.ffffff} {f.Phase.State} {f.Phase.Case:x} {f.Phase.Kind} {f.Phase.Causes}: only by {f.By}")];
    }

    private sealed class KernelPhases : RunObserver
    {
        private readonly Dictionary<long, ulong> _cases = [];
        private readonly Dictionary<(long Token, CasePhase Phase), long> _since = [];
        private Plan _plan = null!;

        public List<PlainPhase> Phases { get; } = [];

        public override void Begins(Plan plan, int replication) => _plan = plan;

        public override void CaseArrived(long token, string source, long ordinal, in CaseRow item, int state, long tick,
            ReadOnlySpan<double> attributes) => _cases[token] = item.Key;

        public override void TokenBegan(long token, long parent, int outerState, int part, long tick) => _cases[token] = _cases[parent];

        public override void PhaseBegan(long token, int state, CasePhase phase, long tick) => _since[(token, phase)] = tick;

        public override void PhaseEnded(long token, int state, CasePhase phase, long tick, in WaitByCause wait)
        {
            var since = _since[(token, phase)];
            if (phase is CasePhase.Inside or CasePhase.Join || since == tick)
                return;
            Phases.Add(new PlainPhase(_cases[token], _plan.States[state].Path, phase.ToString(), since, tick,
                phase == CasePhase.Waiting
                    ? $"({wait.Batching} {wait.Closed} {wait.Absent} {wait.Down} {wait.Priority} {wait.Contention} {wait.NotStaffed})"
                    : ""));
            // A released batch waits on without a new beginning.
            _since[(token, phase)] = tick;
        }
    }
}
