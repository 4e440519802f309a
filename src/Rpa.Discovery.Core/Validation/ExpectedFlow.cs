using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Validation;

/// <summary>How often a case comes to each state and how much of people's time it takes there, without any queue: a keyed walk of
/// cases.</summary>
/// <remarks>
/// A walk rather than a system of equations, because guards may ask for attributes, visits and what happened before. Cases are never late
/// on it and as old as the times they went through, work by its mean; that is near enough for a warning and for a first ordering, and
/// nothing else is taken from it.
/// </remarks>
internal sealed class ExpectedFlow
{
    /// <summary>Enough for shares to be within about two per cent points.</summary>
    private const int MostCases = 2000;

    /// <summary>So many that never end say enough.</summary>
    private const int MostLost = 50;

    private readonly FlowMap _map;
    private readonly long[] _visits;    // [state] → of all cases
    private readonly double[] _seconds; // [state] → people's, of all cases
    private readonly Dictionary<string, long> _starts = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, double>? _startsPerCase;
    private int _cases;
    private int _lost;

    private ExpectedFlow(FlowMap map) => (_map, _visits, _seconds) = (map, new long[map.Nodes.Length], new double[map.Nodes.Length]);

    /// <summary>Cases of other workflows that a case starts, by workflow. A timer of work counts for none: without queues nobody waits for
    /// it.</summary>
    public IReadOnlyDictionary<string, double> StartsPerCase =>
        _startsPerCase ??= _starts.ToDictionary(s => s.Key, s => s.Value / (double)_cases, StringComparer.Ordinal);

    /// <summary>The share of cases that had not ended after very many steps.</summary>
    public double ShareLost => _lost / (double)_cases;

    /// <summary>The state that the first of them came to most often; null when all ended.</summary>
    public WorkflowState? LostIn { get; private set; }

    /// <summary>Visits of a state per case.</summary>
    public double VisitsPerCase(string state) => _map.Find(state) is { } node ? _visits[node.Index] / (double)_cases : 0;

    /// <summary>People's hours in a state per case, what bots leave to them included; 0 for a law that is given as a yearly
    /// total.</summary>
    public double HoursPerCase(string state) => _map.Find(state) is { } node ? _seconds[node.Index] / 3600 / _cases : 0;

    /// <summary>That of each workflow.</summary>
    public static Dictionary<string, ExpectedFlow> OfAll(Department department)
    {
        var flows = new ExpectedFlow[department.Workflows.Count];
        Parallel.For(0, flows.Length, i => flows[i] = Of(department.Workflows[i]));
        return department.Workflows.Index().ToDictionary(w => w.Item.Id, w => flows[w.Index], StringComparer.Ordinal);
    }

    public static ExpectedFlow Of(Workflow workflow)
    {
        var flow = new ExpectedFlow(new FlowMap(workflow));
        var key = Keys.Name(workflow.Id, DrawPurpose.Count);
        var walk = new Walk(flow);
        while (flow._cases < MostCases && flow._lost < MostLost)
            walk.Run(Keys.Mix(key + (ulong)flow._cases++));
        return flow;
    }

    /// <summary>One case after another through the map.</summary>
    private sealed class Walk(ExpectedFlow flow)
    {
        private const int End = -1;     // the level came to an end
        private const int Cut = -2;     // what surrounds it was left meanwhile

        private readonly FlowMap _map = flow._map;
        private readonly int[] _visits = new int[flow._map.Nodes.Length];
        private readonly int _mostSteps = Math.Max(1000, 20 * flow._map.Nodes.Length);
        private CaseValues _values = new(flow._map.Attributes.Count);
        private ulong _key;
        private ulong _draws;
        private double _age;            // seconds
        private int _steps;
        private int _dry;               // above 0 while only times are asked for
        private int _timed;             // above 0 where it matters which of two is over first, so that waits are drawn

        public void Run(ulong key)
        {
            (_key, _draws, _age, _steps) = (key, 0, 0, 0);
            Array.Clear(_visits);
            _values.Clear();
            foreach (var (attribute, number) in _map.Brought)
                _values.Draw(attribute, number, Uniform());
            Level(0, _map.Initial, double.PositiveInfinity);
            if (_steps < _mostSteps)
                return;
            flow._lost++;
            flow.LostIn ??= _map.Nodes[Array.IndexOf(_visits, _visits.Max())].State;
        }

        /// <summary>Walks through one level of states; gives the target outside it, or how it came to an end.</summary>
        private int Level(int level, int initial, double until)
        {
            for (var at = initial; at >= 0 && _steps++ < _mostSteps;)
            {
                var node = _map.Nodes[at];
                if (node.Level != level)
                    return at;
                if (_age >= until)
                    return Cut;
                _visits[at]++;
                if (_dry == 0)
                    flow._visits[at]++;
                if (node.Kind == StayKind.Ends)
                    return End;
                var outside = Stay(node, until);
                if (outside == Cut)
                    return Cut;
                at = outside >= 0 ? outside : Next(node);
            }

            return End;
        }

        /// <summary>What happens in a state: the target that it is left for from inside or by a timer, or <see cref="End"/> when it takes
        /// its ordinary way on.</summary>
        private int Stay(FlowNode node, double until)
        {
            switch (node.Kind)
            {
                case StayKind.Work:
                    var seconds = node.Effort!.Seconds(_values) * Times(node.Repeat);
                    if (_dry == 0)
                        flow._seconds[node.Index] += node.PeopleSeconds(_values, seconds);
                    _age += seconds;
                    break;
                case StayKind.Wait:
                    var wait = node.Wait!;
                    var waits = _timed > 0 || node.Timers.Length > 0 ? wait.Draw(_values, Bits()) : wait.Seconds(_values);
                    if (Beaten(node, waits) is { } timer)
                    {
                        _age += timer.After;
                        return Taken(timer);
                    }

                    _age += waits;
                    break;
                case StayKind.Inside:
                    return Inside(node, until);
            }

            return _age < until ? End : CutAt(until);
        }

        private int CutAt(double until)
        {
            _age = until;
            return Cut;
        }

        // A timer of a state with others inside runs from its entry and withdraws them.
        private int Inside(FlowNode node, double until)
        {
            var timer = node.Timers.Where(t => t.Target >= 0).MinBy(t => t.After);
            var own = timer is null ? until : Math.Min(until, _age + timer.After);
            _timed += timer is null ? 0 : 1;
            var outside = node.State is ParallelState parallel
                ? Regions(node, parallel, own) : Level(node.Inner[0].Level, node.Inner[0].Initial, own);
            _timed -= timer is null ? 0 : 1;
            return outside == Cut && own < until ? Taken(timer!) : outside;
        }

        private int Regions(FlowNode node, ParallelState parallel, double until)
        {
            var entered = new List<int>();
            for (var i = 0; i < parallel.Regions.Count; i++)
            {
                var region = parallel.Regions[i];
                if (!region.Otherwise && (region.Guard is null || Holds(region.Guard))
                    && (region.Probability is null || Uniform() < region.Probability.Value))
                    entered.Add(i);
            }

            if (entered.Count == 0 && parallel.AtLeast >= 1)
                ByWeight(parallel, entered);
            if (entered.Count == 0)
                entered = [.. Enumerable.Range(0, parallel.Regions.Count).Where(i => parallel.Regions[i].Otherwise)];
            var starts = new ulong[parallel.Regions.Count];
            var (end, outside) = (until, End);
            if (node.MayWithdraw)
            {
                (end, outside, var over) = FirstOver(node, parallel, entered, starts, until);
                // Where only times are asked for they are known now: a second walk at each level would double the work with every level.
                if (_dry > 0)
                {
                    _age = Math.Min(over, end);
                    return _age < until ? outside : CutAt(until);
                }
            }

            var (start, latest) = (_age, _age);
            foreach (var i in entered)
            {
                _age = start;
                if (node.MayWithdraw)
                    _draws = starts[i];
                _timed += node.MayWithdraw ? 1 : 0;
                Level(node.Inner[i].Level, node.Inner[i].Initial, end);
                _timed -= node.MayWithdraw ? 1 : 0;
                latest = Math.Max(latest, _age);
            }

            _age = node.MayWithdraw && end < latest ? end : latest;
            return _age < until ? outside : CutAt(until);
        }

        // None was drawn: one of those that could have been, by its probability as weight.
        private void ByWeight(ParallelState parallel, List<int> entered)
        {
            double Weight(Region region) =>
                !region.Otherwise && (region.Guard is null || Holds(region.Guard)) ? region.Probability?.Value ?? 1 : 0;
            var left = Uniform() * parallel.Regions.Sum(Weight);
            for (var i = 0; i < parallel.Regions.Count && entered.Count == 0; i++)
            {
                var weight = Weight(parallel.Regions[i]);
                if (weight > 0 && (left -= weight) < 0)
                    entered.Add(i);
            }
        }

        /// <summary>When enough regions are over or one is left for a state outside, whichever comes first: a walk that counts nothing, and
        /// keeps where each region's draws began.</summary>
        private (double End, int Outside, double Latest) FirstOver(FlowNode node, ParallelState parallel, List<int> entered, ulong[] starts,
            double until)
        {
            var (age, values, visits, steps) = (_age, _values, (int[])_visits.Clone(), _steps);
            _dry++;
            _timed++;
            var over = new List<double>();
            var latest = age;
            var (left, target) = (double.PositiveInfinity, End);
            foreach (var i in entered)
            {
                (_age, _values, starts[i]) = (age, values.Copy(), _draws);
                var outside = Level(node.Inner[i].Level, node.Inner[i].Initial, until);
                latest = Math.Max(latest, _age);
                if (outside >= 0 && _age < left)
                    (left, target) = (_age, outside);
                else if (outside == End)
                    over.Add(_age);
            }

            _dry--;
            _timed--;
            (_age, _values, _steps) = (age, values, steps);
            visits.CopyTo(_visits, 0);
            over.Sort();
            var needed = Math.Min(parallel.JoinCount ?? entered.Count, entered.Count);
            var joined = needed > 0 && over.Count >= needed ? over[needed - 1] : double.PositiveInfinity;
            return joined <= left ? (Math.Min(until, Math.BitIncrement(joined)), End, latest)
                : (Math.Min(until, Math.BitIncrement(left)), target, latest);
        }

        private int Next(FlowNode node)
        {
            // Without another way on a timer is the only one; a timer of work is left out: without queues nobody waits for it.
            if (node.Ways.Length == 0)
                return Array.Find(node.Timers, t => t.Target >= 0) is { } timer ? Taken(timer) : End;
            foreach (var way in node.Guarded)
            {
                if (Holds(way.Transition.Guard!))
                    return Taken(way);
            }

            if (node.Drawn.Length == 1)
            {
                _draws++; // the number that decides nothing is not made, and the next one stays what it is
                return Taken(node.Drawn[0]);
            }

            var u = Uniform();
            var chances = node.Chances ?? Chances.All(node.DrawnTransitions, TextOf);
            for (var i = 0; i < node.Drawn.Length; i++)
            {
                u -= chances[i];
                if (u < 0)
                    return Taken(node.Drawn[i]);
            }

            return node.Drawn.Length > 0 ? Taken(node.Drawn[^1]) : End;
        }

        /// <summary>The timer that a wait of this length loses to; those that disturb nothing only start what they start.</summary>
        private FlowWay? Beaten(FlowNode node, double waits)
        {
            FlowWay? first = null;
            foreach (var timer in node.Timers)
            {
                if (timer.After < waits && timer.Target >= 0 && (first is null || timer.After < first.After))
                    first = timer;
            }

            foreach (var timer in node.Timers)
            {
                if (timer.Target < 0 && timer.After < (first?.After ?? waits))
                    Started(timer.Transition);
            }

            return first;
        }

        private int Taken(FlowWay way)
        {
            foreach (var (attribute, value) in way.Set)
            {
                if (value is TextTerm text)
                    _values.SetText(attribute, text.Value);
                else
                    _values.SetNumber(attribute, Number(value));
            }

            Started(way.Transition);
            return way.Target;
        }

        private void Started(Transition transition)
        {
            if (_dry == 0 && transition.Starts is { } workflow)
                flow._starts[workflow] = flow._starts.GetValueOrDefault(workflow) + 1;
        }

        // As the kernel repeats: rounded half up, at most ten thousand times.
        private double Times(Repeat? repeat) => repeat is null ? 1
            : repeat.Times ?? (repeat.Attribute is { } id ? Math.Clamp(Math.Floor(NumberOr(id, 1) + 0.5), 0, 10_000) : 1);

        private bool Holds(Guard guard) => guard switch
        {
            Conjunction both => Holds(both.Left) && Holds(both.Right),
            Disjunction either => Holds(either.Left) || Holds(either.Right),
            Negation negation => !Holds(negation.Inner),
            OneOf oneOf => oneOf.Values.Contains(TextOf(oneOf.Attribute) ?? "", StringComparer.Ordinal),
            Comparison { Left: TextTerm } or Comparison { Right: TextTerm } => Same((Comparison)guard),
            Comparison numbers => GuardCoverage.Compares(Number(numbers.Left), numbers.Operator, Number(numbers.Right)),
            _ => false,
        };

        private bool Same(Comparison words) =>
            string.Equals(Text(words.Left), Text(words.Right), StringComparison.Ordinal) == (words.Operator == ComparisonOperator.Equal);

        private string? Text(Term term) => term switch
        {
            TextTerm text => text.Value,
            AttributeTerm attribute => TextOf(attribute.Attribute),
            _ => null,
        };

        private double Number(Term term) => term switch
        {
            NumberTerm number => number.Value,
            AttributeTerm attribute => NumberOr(attribute.Attribute, 0),
            VisitsTerm visits => _map.Find(visits.State) is { } node ? _visits[node.Index] : 0,
            AgeTerm => _age,
            DurationTerm duration => ExpectedDuration.SecondsOf(duration.Value),
            ArithmeticTerm { Operator: '+' } sum => Number(sum.Left) + Number(sum.Right),
            ArithmeticTerm { Operator: '-' } difference => Number(difference.Left) - Number(difference.Right),
            ArithmeticTerm { Operator: '*' } product => Number(product.Left) * Number(product.Right),
            ArithmeticTerm quotient => Number(quotient.Right) is not 0 and var divisor ? Number(quotient.Left) / divisor : 0,
            _ => 0,
        };

        private string? TextOf(string attribute) => _values.Text(_map.Attributes.Find(attribute));

        private double NumberOr(string attribute, double otherwise) => _values.NumberOr(_map.Attributes.Find(attribute), otherwise);

        private double Uniform() => Keys.Uniform(Bits());

        private ulong Bits() => Keys.Mix(_key + (++_draws * Keys.Phi));
    }
}
