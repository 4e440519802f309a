using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Causes;

/// <summary>Hears what the people do for whom cases wait: every instant of waiting is shared among it.</summary>
/// <remarks>
/// At an open instant a case waits for the needs of its step that cannot be met: fewer of those who may meet one are there and free than
/// it takes. The instant is shared in equal parts among the pieces of work (and other work) that those people and bots have in hand then;
/// where none of them has any, nobody is there; where every need could be met, it waits for a system, a seat or a certain person. Of work
/// that a bot may do, both needs count: what people need and what the bot needs.
/// </remarks>
internal sealed class WorkListener : WaitListener
{
    private readonly Dictionary<(int State, int Pool, int Behind), double> _shares = [];
    private readonly List<(int Pool, int Behind)> _hands = [];
    private int[] _holds = [];      // [server] → the state whose work it holds; −1
    private bool[] _isOther = [];
    private bool[] _isThere = [];   // on duty, or at work after closing
    private bool[] _isLate = [];
    private int[] _crewOf = [];
    private int[] _free = [];       // [crew] → who is there and has nothing in hand
    private int[][] _statesOf = []; // [crew] → states whose work it may do
    private NeedPlan[][] _needs = []; // [state]

    /// <summary>Hours of waiting by state, by the pool of whoever has something in hand (or ought to be there), and by what that
    /// is.</summary>
    public IReadOnlyList<(int State, int Pool, int Behind, double Hours)> Shares { get; private set; } = [];

    /// <summary>Beside the numbers of states: other work, nobody there, a system or a certain person.</summary>
    public const int OtherWork = -1, NobodyThere = -2, Elsewhere = -3;

    public override void Begins(Plan plan, int replication)
    {
        base.Begins(plan, replication);
        _shares.Clear();
        _holds = new int[plan.Servers];
        Array.Fill(_holds, -1);
        (_isOther, _isThere, _isLate, _crewOf) = (new bool[plan.Servers], new bool[plan.Servers], new bool[plan.Servers],
            new int[plan.Servers]);
        foreach (var crew in plan.Crews)
            Array.Fill(_crewOf, crew.Index, crew.First, crew.Count);
        _free = new int[plan.Crews.Length];
        _needs = [.. plan.States.Select(s => s.Kind != StateKind.Work ? [] : NeedsOf(plan, s))];
        _statesOf = [.. plan.Crews.Select(c => Enumerable.Range(0, plan.States.Length)
            .Where(s => Array.Exists(_needs[s], n => Array.Exists(n.Tiers, t => t.Crews.Contains(c.Index)))).ToArray())];
    }

    public override void Seized(int server, long token, int state, long tick) => Change(server, tick, () => _holds[server] = state);

    public override void Released(int server, long token, int state, long tick) => Change(server, tick, () => _holds[server] = -1);

    public override void DutyChanged(int server, bool isOnDuty, long tick) => Change(server, tick, () => _isThere[server] = isOnDuty);

    public override void OvertimeChanged(int server, bool isOn, long tick) => Change(server, tick, () => _isLate[server] = isOn);

    public override void OtherWorkChanged(int server, bool isOn, long tick) => Change(server, tick, () => _isOther[server] = isOn);

    public override void Ends(long tick)
    {
        base.Ends(tick);
        Shares = [.. _shares.OrderBy(s => s.Key).Select(s => (s.Key.State, s.Key.Pool, s.Key.Behind, s.Value / Calendars.StudyClock.Hour))];
    }

    protected override void Waited(int state, long ticks, long now)
    {
        _hands.Clear();
        var (unmet, pool) = (0, -1);
        foreach (var need in _needs[state])
        {
            var free = 0;
            foreach (var tier in need.Tiers)
            {
                foreach (var crew in tier.Crews)
                    free += _free[crew];
            }

            if (free >= need.Count)
                continue;
            unmet++;
            pool = pool < 0 ? need.Tiers[0].Pool : pool;
            foreach (var tier in need.Tiers)
            {
                foreach (var crew in tier.Crews)
                    AddHands(Plan.Crews[crew]);
            }
        }

        if (_hands.Count == 0)
        {
            var whom = unmet > 0 ? pool : _needs[state] is [var first, ..] ? first.Tiers[0].Pool : -1;
            Add(state, whom, unmet > 0 ? NobodyThere : Elsewhere, ticks);
            return;
        }

        foreach (var (home, behind) in _hands)
            Add(state, home, behind, ticks / (double)_hands.Count);
    }

    private void AddHands(Crew crew)
    {
        for (var server = crew.First; server < crew.First + crew.Count; server++)
        {
            if (!_isThere[server] && !_isLate[server])
                continue;
            if (_isOther[server])
                _hands.Add((crew.Home, OtherWork));
            else if (_holds[server] >= 0)
                _hands.Add((crew.Home, _holds[server]));
        }
    }

    private void Add(int state, int pool, int behind, double ticks)
    {
        ref var sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_shares, (state, pool, behind), out _);
        sum += ticks;
    }

    private static NeedPlan[] NeedsOf(Plan plan, StateRow state) =>
        [.. plan.Lines[state.Line].Needs, .. state.Bot is { } bot ? plan.Lines[bot.Line].Needs : []];

    private void Change(int server, long tick, Action change)
    {
        var crew = _crewOf[server];
        foreach (var state in _statesOf[crew])
        {
            if (InLine[state] > 0)
                Settle(state, tick);
        }

        _free[crew] -= IsFree(server) ? 1 : 0;
        change();
        _free[crew] += IsFree(server) ? 1 : 0;
    }

    private bool IsFree(int server) => (_isThere[server] || _isLate[server]) && _holds[server] < 0 && !_isOther[server];
}
