using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Validation;

/// <summary>How often a case comes to each state and how much of people's time it takes there, without any queue: a keyed walk of cases.</summary>
/// <remarks>
/// A walk rather than a system of equations, because guards may ask for attributes, visits and what happened before. Cases are never late on it and
/// as old as the mean times they went through; that is near enough for a warning and for a first ordering, and nothing else is taken from it.
/// </remarks>
internal sealed class ExpectedFlow
{
    /// <summary>Enough for shares to be within about two per cent points.</summary>
    private const int Cases = 2000;

    /// <summary>A case that has made so many steps is taken as lost in a loop.</summary>
    private const int MostSteps = 1000;

    private readonly Dictionary<string, double> _visits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _hours = new(StringComparer.Ordinal);

    private ExpectedFlow()
    {
    }

    /// <summary>Visits of a state per case.</summary>
    public double VisitsPerCase(string state) => _visits.GetValueOrDefault(state);

    /// <summary>People's hours in a state per case; 0 for a law that is given as a yearly total.</summary>
    public double HoursPerCase(string state) => _hours.GetValueOrDefault(state);

    public static ExpectedFlow Of(Workflow workflow)
    {
        var flow = new ExpectedFlow();
        var key = Keys.Name(workflow.Id, DrawPurpose.Count);
        var levels = new Levels();
        for (var i = 0; i < Cases; i++)
            new Walk(workflow, flow, levels, Keys.Mix(key + (ulong)i)).Run();
        return flow;
    }

    /// <summary>The states of each level by id, and the ways out of each state: looked up once, walked two thousand times.</summary>
    private sealed class Levels
    {
        private readonly Dictionary<IReadOnlyList<WorkflowState>, Dictionary<string, WorkflowState>> _states = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<WorkflowState, (List<Transition> Ways, List<Transition> Drawn, double[]? Chances)> _ways = new(ReferenceEqualityComparer.Instance);

        public WorkflowState? Find(IReadOnlyList<WorkflowState> states, string id)
        {
            if (!_states.TryGetValue(states, out var byId))
            {
                byId = new Dictionary<string, WorkflowState>(StringComparer.Ordinal);
                foreach (var state in states)
                    byId.TryAdd(state.Id, state);
                _states[states] = byId;
            }

            return byId.GetValueOrDefault(id);
        }

        /// <summary>The ways that are no timers, those of them without a guard, and their chances where no attribute decides them.</summary>
        public (List<Transition> Ways, List<Transition> Drawn, double[]? Chances) Ways(WorkflowState state)
        {
            if (!_ways.TryGetValue(state, out var found))
            {
                var ways = state.Transitions.Where(t => !t.IsTimer).ToList();
                var drawn = ways.Where(t => t.Guard is null).ToList();
                found = (ways, drawn, drawn.TrueForAll(t => t.Probability?.Per is null) ? [.. drawn.Select(t => Chances.Of(t, drawn))] : null);
                _ways[state] = found;
            }

            return found;
        }
    }

    private sealed class Walk(Workflow workflow, ExpectedFlow flow, Levels levels, ulong key)
    {
        private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _visits = new(StringComparer.Ordinal);
        private ulong _draws;
        private double _ageSeconds;
        private int _steps;

        public void Run()
        {
            foreach (var attribute in workflow.Attributes)
                Draw(attribute);
            Level(workflow.States, workflow.Initial);
        }

        /// <summary>Walks through one level of states; gives the target outside it, or null when it came to an end.</summary>
        private string? Level(IReadOnlyList<WorkflowState> states, string initial)
        {
            var at = initial;
            while (_steps++ < MostSteps)
            {
                if (levels.Find(states, at) is not { } state)
                    return at;
                _visits[at] = _visits.GetValueOrDefault(at) + 1;
                flow._visits[at] = flow._visits.GetValueOrDefault(at) + (1.0 / Cases);
                if (state is FinalState)
                    return null;
                var outside = Stay(state);
                if (outside is null && Next(state) is { } next)
                    at = next;
                else if (outside is not null)
                    at = outside;
                else
                    return null;
            }

            return null;
        }

        private string? Stay(WorkflowState state)
        {
            switch (state)
            {
                case WorkState work:
                    var hours = Mean(work.Work.Effort) / 3600 * Times(work) * People(work);
                    flow._hours[state.Id] = flow._hours.GetValueOrDefault(state.Id) + (hours / Cases);
                    _ageSeconds += hours * 3600;
                    return null;
                case WaitState { Wait: { } wait }:
                    _ageSeconds += Mean(wait);
                    return null;
                case CompoundState compound:
                    return Level(compound.States, compound.Initial);
                case ParallelState parallel:
                    return Regions(parallel);
                default:
                    return null;
            }
        }

        private string? Regions(ParallelState parallel)
        {
            var entered = parallel.Regions
                .Where(r => !r.Otherwise && (r.Guard is null || Holds(r.Guard)) && (r.Probability is null || Uniform() < r.Probability.Value)).ToList();
            if (entered.Count == 0)
                entered = [.. parallel.Regions.Where(r => r.Otherwise)];
            string? outside = null;
            foreach (var region in entered)
                outside ??= Level(region.States, region.Initial);
            return outside;
        }

        private string? Next(WorkflowState state)
        {
            // A timer that always beats a fixed wait is the only way out; otherwise timers are left out of the walk.
            var (ways, drawn, chances) = levels.Ways(state);
            if (ways.Count == 0)
                return Taken(state.Transitions.FirstOrDefault(t => t is { IsTimer: true, Target: not null }));
            if (state is WaitState { Wait: { } wait } && Beaten(state, wait) is { } timer)
                return Taken(timer);
            if (ways.Find(t => t.Guard is { } guard && Holds(guard)) is { } guarded)
                return Taken(guarded);
            var u = Uniform();
            for (var i = 0; i < drawn.Count; i++)
            {
                u -= chances is null ? Chances.Of(drawn[i], drawn, id => _values.GetValueOrDefault(id)) : chances[i];
                if (u < 0)
                    return Taken(drawn[i]);
            }

            return Taken(drawn.LastOrDefault());
        }

        private Transition? Beaten(WorkflowState state, Varying<DurationLaw> wait)
        {
            var timers = state.Transitions.Where(t => t is { IsTimer: true, Target: not null }).ToList();
            if (timers.Count == 0 || Law(wait) is not { } law)
                return null;
            var first = timers.MinBy(t => Mean(t.After!))!;
            var waits = law.Distribution.Quantile(Uniform()) * SecondsPer(law.Clock);
            return waits > Mean(first.After!) ? first : null;
        }

        private string? Taken(Transition? transition)
        {
            foreach (var set in transition?.Set ?? [])
            {
                if (set.Value is TextTerm text)
                    _values[set.Attribute] = text.Value;
                else
                    _numbers[set.Attribute] = Number(set.Value);
            }

            return transition?.Target;
        }

        private void Draw(CaseAttribute attribute)
        {
            var u = Uniform();
            if (attribute.Number is { } number)
            {
                _numbers[attribute.Id] = number.Quantile(u);
                return;
            }

            foreach (var choice in attribute.Choices)
            {
                u -= choice.Share.Value;
                if (u >= 0 && !ReferenceEquals(choice, attribute.Choices[^1]))
                    continue;
                _values[attribute.Id] = choice.Value;
                if (choice.Number is { } value)
                    _numbers[attribute.Id] = value;
                return;
            }
        }

        private double Times(WorkState work) =>
            work.Repeat is null ? 1 : work.Repeat.Times ?? (work.Repeat.Attribute is { } id ? Math.Max(0, _numbers.GetValueOrDefault(id, 1)) : 1);

        private static int People(WorkState work) => work.Work.By.Kind == AssignmentKind.All ? work.Work.By.Pools.Sum(p => p.Count) : 1;

        private DurationLaw? Law(Varying<DurationLaw> law) =>
            law.Per is "person" or "pool" ? law.Values.FirstOrDefault() : law.For(law.Per is null ? null : _values.GetValueOrDefault(law.Per));

        private double Mean(Varying<DurationLaw> varying) =>
            Law(varying) is { TotalHoursPerYear: null } law
                ? law.Distribution.Mean * SecondsPer(law.Clock) * (law.ScaledBy is { } id ? _numbers.GetValueOrDefault(id, 1) : 1)
                : 0;

        /// <summary>A working day counts as 1.4 days of wall time: seven for five.</summary>
        private static double SecondsPer(DurationClock clock) => clock switch
        {
            DurationClock.WorkingDays => 1.4 * 86400,
            DurationClock.WorkingHours => 1.4 * 86400 / 7.75,
            _ => 1,
        };

        private bool Holds(Guard guard) => guard switch
        {
            Conjunction both => Holds(both.Left) && Holds(both.Right),
            Disjunction either => Holds(either.Left) || Holds(either.Right),
            Negation negation => !Holds(negation.Inner),
            OneOf oneOf => oneOf.Values.Contains(_values.GetValueOrDefault(oneOf.Attribute) ?? "", StringComparer.Ordinal),
            Comparison comparison => Compares(comparison),
            _ => false,
        };

        private bool Compares(Comparison comparison)
        {
            if (comparison.Left is TextTerm || comparison.Right is TextTerm)
            {
                var equal = string.Equals(Value(comparison.Left), Value(comparison.Right), StringComparison.Ordinal);
                return comparison.Operator == ComparisonOperator.Equal ? equal : !equal;
            }

            var order = Number(comparison.Left).CompareTo(Number(comparison.Right));
            return comparison.Operator switch
            {
                ComparisonOperator.Equal => order == 0,
                ComparisonOperator.NotEqual => order != 0,
                ComparisonOperator.Less => order < 0,
                ComparisonOperator.LessOrEqual => order <= 0,
                ComparisonOperator.Greater => order > 0,
                _ => order >= 0,
            };
        }

        private string? Value(Term term) => term switch
        {
            TextTerm text => text.Value,
            AttributeTerm attribute => _values.GetValueOrDefault(attribute.Attribute),
            _ => null,
        };

        private double Number(Term term) => term switch
        {
            NumberTerm number => number.Value,
            AttributeTerm attribute => _numbers.GetValueOrDefault(attribute.Attribute),
            VisitsTerm visits => _visits.GetValueOrDefault(visits.State),
            AgeTerm => _ageSeconds,
            DurationTerm duration => duration.Value.IsWallTime ? duration.Value.Seconds : duration.Value.Value * SecondsPer(DurationClock.WorkingDays),
            ArithmeticTerm { Operator: '+' } sum => Number(sum.Left) + Number(sum.Right),
            ArithmeticTerm { Operator: '-' } difference => Number(difference.Left) - Number(difference.Right),
            ArithmeticTerm { Operator: '*' } product => Number(product.Left) * Number(product.Right),
            ArithmeticTerm quotient => Number(quotient.Right) is not 0 and var divisor ? Number(quotient.Left) / divisor : 0,
            _ => 0,
        };

        private double Uniform() => Keys.Uniform(Keys.Mix(key + (++_draws * 0x9E3779B97F4A7C15UL)));
    }
}
