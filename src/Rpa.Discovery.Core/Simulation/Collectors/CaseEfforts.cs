using System.Runtime.InteropServices;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Stages;

namespace Rpa.Discovery.Simulation.Collectors;

/// <summary>Which single cases a run hears, beside its sums.</summary>
internal enum SingleCases
{
    None,

    /// <summary>Those that its end leaves open.</summary>
    LeftOpen,

    /// <summary>Those, and the ones that end after the window: most of what a change leaves open ends late without it too.</summary>
    Late,

    /// <summary>Every one of the cohort.</summary>
    All,
}

/// <summary>People's time of single cases of the cohort, by state: what they received in a run, and what they would still take on
/// paper.</summary>
/// <remarks>A run keeps sums, not cases. Where single cases matter it is given this to fill.</remarks>
internal sealed class CaseEfforts
{
    private const int MostLate = 10_000;    // some 2 MB
    private const int MostOfAll = 100_000;  // some 20 MB
    private readonly Dictionary<ulong, List<StateEffort>> _open = [];
    private readonly Dictionary<ulong, (int From, int Count)> _ended = []; // where they stand in the two lists
    private readonly List<int> _states = [];
    private readonly List<Int128> _received = [];
    private readonly SingleCases _cases;
    private readonly IReadOnlySet<ulong> _asked = new HashSet<ulong>();
    private readonly int _most = int.MaxValue;
    private readonly Dictionary<int, List<StateEffort>> _onPaper = []; // [case's place in the run] → what stands in _open
    private readonly List<OpenCase> _places = [];
    private string[] _paths = [];
    private long _windowEnd;

    /// <param name="cases">Which cases.</param>
    /// <param name="most">How many are kept; where there are more, none is.</param>
    public CaseEfforts(SingleCases cases, int most) => (_cases, _most) = (cases, most);

    /// <param name="asked">Which cases, beside those left open, are kept whenever they end.</param>
    public CaseEfforts(IReadOnlySet<ulong> asked) => (_cases, _asked) = (SingleCases.LeftOpen, asked);

    /// <summary>What a run is given for the cases that it is to hear.</summary>
    public static CaseEfforts? For(SingleCases cases) =>
        cases == SingleCases.None ? null : new CaseEfforts(cases, cases == SingleCases.All ? MostOfAll : MostLate);

    /// <summary>Whether any case is asked for when it ends, and not those alone that the end of the run leaves open.</summary>
    public bool HearsEnds => _cases is SingleCases.All or SingleCases.Late || _asked.Count > 0;

    /// <summary>Whether what open cases would still take is of no interest, but only where they stand.</summary>
    public bool OnlyPlaces { get; init; }

    /// <summary>Whether there were too many cases to keep any.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Whether all that can be said of some cases is in it.</summary>
    public bool Covers(IReadOnlyCollection<ulong> keys) =>
        !IsFull && (_cases == SingleCases.All || keys.All(key => _open.ContainsKey(key) || _ended.ContainsKey(key)));

    /// <summary>The cases that the end of the run left open, by key.</summary>
    public IReadOnlyCollection<ulong> Open => _open.Keys;

    /// <summary>Where each of them stood then, in no order that means anything.</summary>
    public IReadOnlyList<OpenCase> Places => _places;

    /// <summary>What was heard of a case, by state.</summary>
    public IReadOnlyList<StateEffort> Of(ulong key) => _open.TryGetValue(key, out var states) ? states
        : _ended.TryGetValue(key, out var at)
        ? [.. Enumerable.Range(at.From, at.Count).Select(i => new StateEffort(_states[i], _received[i], 0))] : [];

    /// <summary>The path of a state by its number.</summary>
    public string PathOf(int state) => _paths[state];

    public void Begins(Plan plan) => (_paths, _windowEnd) = (plan.Layout.Paths, plan.WindowEnd);

    /// <summary>A case ends.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="received">[state of its workflow] → what it received.</param>
    /// <param name="first">The number of its workflow's first state.</param>
    /// <param name="now">When.</param>
    public void Ended(ulong key, ReadOnlySpan<Int128> received, int first, long now)
    {
        if (!IsKept(key, now) || !HasRoom())
            return;
        var from = _states.Count;
        for (var i = 0; i < received.Length; i++)
        {
            if (received[i] == 0)
                continue;
            _states.Add(first + i);
            _received.Add(received[i]);
        }

        _ended[key] = (from, _states.Count - from);
    }

    /// <summary>The end of the run leaves a case open in a state; what it takes on paper is still to come.</summary>
    public void LeftOpen(int place, ulong key, OpenCase stands, ReadOnlySpan<Int128> received, int first)
    {
        if (!_onPaper.ContainsKey(place))
            _places.Add(stands);
        LeftOpen(place, key, received, first);
    }

    /// <inheritdoc cref="LeftOpen(int, ulong, OpenCase, ReadOnlySpan{Int128}, int)"/>
    public void LeftOpen(int place, ulong key, ReadOnlySpan<Int128> received, int first)
    {
        if (_onPaper.ContainsKey(place) || !HasRoom())
            return;
        var states = new List<StateEffort>();
        for (var i = 0; i < received.Length; i++)
        {
            if (received[i] != 0)
                states.Add(new StateEffort(first + i, received[i], 0));
        }

        _open[key] = _onPaper[place] = states;
    }

    /// <summary>Adds to what a case received that was left open, or would still take.</summary>
    public void Add(int place, int state, Int128 ticks, bool isRest)
    {
        if (ticks == 0 || !_onPaper.TryGetValue(place, out var states))
            return;
        foreach (ref var effort in CollectionsMarshal.AsSpan(states))
        {
            if (effort.State != state)
                continue;
            if (isRest)
                effort.Undone += ticks;
            else
                effort.Received += ticks;
            return;
        }

        states.Add(isRest ? new StateEffort(state, 0, ticks) : new StateEffort(state, ticks, 0));
    }

    /// <summary>The run is over: nothing is added any more.</summary>
    public void Ends()
    {
        _onPaper.Clear();
        if (!IsFull)
            return;
        _open.Clear();
        _places.Clear();
        _ended.Clear();
        _states.Clear();
        _received.Clear();
    }

    public void Write(PackedWriter packed)
    {
        packed.Flag(IsFull);
        packed.Number(_open.Count);
        foreach (var (key, states) in _open)
        {
            packed.Key(key);
            packed.Number(states.Count);
            foreach (var effort in states)
            {
                packed.Number(effort.State);
                packed.Number(effort.Received);
                packed.Number(effort.Undone);
            }
        }

        packed.Number(_places.Count);
        foreach (var place in _places)
        {
            packed.Number(place.State);
            packed.Number(place.Arrival);
        }

        packed.Number(_states.Count);
        foreach (var (state, received) in _states.Zip(_received))
        {
            packed.Number(state);
            packed.Number(received);
        }

        packed.Number(_ended.Count);
        foreach (var (key, (from, count)) in _ended)
        {
            packed.Key(key);
            packed.Number(from);
            packed.Number(count);
        }
    }

    /// <summary>Takes in what <see cref="Write"/> wrote of a run that began alike.</summary>
    /// <exception cref="InvalidDataException">It says something that no run has heard.</exception>
    public void Read(PackedReader packed)
    {
        IsFull = packed.Flag() == true;
        for (var left = packed.Count(sizeof(ulong)); left > 0; left--)
        {
            var states = _open[packed.Key()] = [];
            for (var more = packed.Count(); more > 0; more--)
                states.Add(new StateEffort(State(packed), packed.Number(), packed.Number()));
        }

        for (var left = packed.Count(); left > 0; left--)
            _places.Add(new OpenCase(State(packed), packed.Long()));
        for (var left = packed.Count(); left > 0; left--)
        {
            _states.Add(State(packed));
            _received.Add(packed.Number());
        }

        for (var left = packed.Count(sizeof(ulong)); left > 0; left--)
        {
            var (key, from, count) = (packed.Key(), packed.Small(), packed.Small());
            if (from < 0 || count < 0 || from + (long)count > _states.Count)
                throw new InvalidDataException("A case has states that nobody heard of.");
            _ended[key] = (from, count);
        }
    }

    private int State(PackedReader packed) => packed.Small() is var state && state >= 0 && state < _paths.Length
        ? state : throw new InvalidDataException("There is no such state.");

    private bool IsKept(ulong key, long now) => _cases switch
    {
        SingleCases.All => true,
        SingleCases.Late => now >= _windowEnd,
        _ => _asked.Contains(key),
    };

    private bool HasRoom()
    {
        IsFull |= _open.Count + _ended.Count >= _most;
        return !IsFull;
    }
}

/// <summary>People's time of one case in one state, in ticks.</summary>
/// <param name="State">The state's number in the plan.</param>
/// <param name="Received">In the run.</param>
/// <param name="Undone">What it would still take on paper.</param>
internal record struct StateEffort(int State, Int128 Received, Int128 Undone);

/// <summary>A case that the end of a run left open.</summary>
/// <param name="State">The state's number in the plan; of a case inside a parallel or compound state that state.</param>
/// <param name="Arrival">The tick at which it arrived.</param>
internal readonly record struct OpenCase(int State, long Arrival);
