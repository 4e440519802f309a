using Rpa.Discovery.Causes;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Tests.Causes;

/// <summary>Whatever a department is like, its waiting is that of every single wait, and nothing of it is lost or counted twice when it is
/// shared.</summary>
[Category("Long")]
public sealed class WaitListenerLawTests
{
    [Test]
    public void Waiting_IsTheSumOfEveryWaitInOpenTime_AndOfItsShares([Range(1, 40)] int seed) => Judge((ulong)seed);

    private static void Judge(ulong seed)
    {
        var plan = Experiment.Compile(GeneratedDepartments.Make(seed), SmallDepartments.Days(21, warmUp: 3, seed: seed));
        var (heard, waits) = (new WorkListener(), new EveryWait());
        foreach (var listener in (RunObserver[])[heard, waits])
            new EventLoop().Run(plan, 0, new double[plan.Layout.Measures.Length], null, listener, default);
        var shares = heard.Shares.ToLookup(s => s.State);
        for (var state = 0; state < plan.States.Length; state++)
        {
            var path = plan.States[state].Path;
            Assert.That(heard.HoursAt(state), Is.EqualTo(waits.HoursAt(state)).Within(1e-6), () => $"seed {seed}, {path}");
            Assert.That(shares[state].Sum(s => s.Hours), Is.EqualTo(heard.HoursAt(state) - heard.BatchHoursAt(state)).Within(1e-6),
                () => $"seed {seed}, {path}");
            Assert.That(shares[state].All(s => s.Hours >= 0), Is.True);
        }
    }

    // Keeps every wait, and lays it over the open hours of its workflow.
    private sealed class EveryWait : RunObserver
    {
        private readonly Dictionary<long, long> _since = [];
        private readonly List<(int State, long From, long To)> _all = [];
        private readonly Dictionary<long, int> _stateOf = [];
        private Plan _plan = null!;

        public override void Begins(Plan plan, int replication) => _plan = plan;

        public override void PhaseBegan(long token, int state, CasePhase phase, long tick)
        {
            if (phase == CasePhase.Waiting)
                (_since[token], _stateOf[token]) = (tick, state);
        }

        public override void PhaseEnded(long token, int state, CasePhase phase, long tick, in WaitByCause wait)
        {
            if (phase == CasePhase.Waiting && _since.Remove(token, out var since))
                _all.Add((state, since, tick));
        }

        public override void Ends(long tick) => _all.AddRange(_since.Select(s => (_stateOf[s.Key], s.Value, tick)));

        public double HoursAt(int state) => _all.Where(w => w.State == state)
            .Sum(w => Open(w.State, Math.Max(w.From, _plan.WindowStart), Math.Min(w.To, _plan.WindowEnd))) / 3.6e9;

        private double Open(int state, long from, long to)
        {
            var hours = _plan.OpenHoursOf[_plan.States[state].Workflow];
            if (hours < 0)
                return Math.Max(0, to - from);
            var open = _plan.OpenHours[hours];
            return open.Open.Zip(open.Close, (opens, closes) => (double)Math.Max(0, Math.Min(to, closes) - Math.Max(from, opens))).Sum();
        }
    }
}
