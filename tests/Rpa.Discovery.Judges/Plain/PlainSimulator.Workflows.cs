using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Judges;

/// <summary>Workflows and their states, nested ones too.</summary>
internal sealed partial class PlainSimulator
{
    private sealed class PlainWorkflow
    {
        public PlainWorkflow(PlainSimulator simulator, Workflow model)
        {
            Simulator = simulator;
            Model = model;
            MayLoop = ZeroTimeLoops.MayLoop(model);
            AddAll(model.States, null, null);
        }

        public PlainSimulator Simulator { get; }

        public Workflow Model { get; }

        public string Id => Model.Id;

        public IReadOnlySet<string> MayLoop { get; }

        public Dictionary<string, PlainState> States { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, AliasTable> Choices { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, QuantileTable> Numbers { get; } = new(StringComparer.Ordinal);

        public PlainWorkflowCount Count { get; } = new();

        /// <summary>Of the time that has just passed, that in which any pool of people named in it has regular hours.</summary>
        public long OpenPassed { get; set; }

        // Crews of those pools; a workflow without any is always open.
        private PlainCrew[]? _people;

        /// <summary>Open time between two ticks, border after border.</summary>
        public long OpenBetween(long from, long to)
        {
            _people ??= [.. Simulator._crews.Where(c =>
                c.Pools.Exists(p => p.IsPeople && Model.AllStates.OfType<WorkState>().Any(s => s.Work.By.Pools.Any(n => n.Pool == p.Id))))];
            if (_people.Length == 0 || Array.Exists(_people, c => c.Shifts is null))
                return to - from;
            var borders = new SortedSet<long> { from, to };
            foreach (var shift in _people.SelectMany(c => c.Shifts!).Where(s => s.Open < to && s.Close > from))
                borders.UnionWith([Math.Max(from, shift.Open), Math.Min(to, shift.Close)]);
            return borders.Zip(borders.Skip(1)).Sum(b =>
                Array.Exists(_people, c => c.Shifts!.Exists(s => s.Open <= b.First && b.First < s.Close)) ? b.Second - b.First : 0);
        }

        // Cases that others started.
        public long Started { get; set; }

        private void AddAll(IReadOnlyList<WorkflowState> states, PlainState? outer, Region? region)
        {
            foreach (var model in states)
            {
                var state = new PlainState(Simulator, this, model, outer, region);
                States.Add(model.Id, state);
                if (model is CompoundState compound)
                    AddAll(compound.States, state, null);
                if (model is not ParallelState parallel)
                    continue;
                foreach (var inner in parallel.Regions)
                    AddAll(inner.States, state, inner);
            }
        }
    }

    private sealed class PlainState
    {
        public PlainState(PlainSimulator simulator, PlainWorkflow workflow, WorkflowState model, PlainState? outer, Region? region)
        {
            (Simulator, Model, Outer, Region, Index) = (simulator, model, outer, region, simulator._states.Count);
            simulator._states.Add(this);
            Path = NameOf(workflow.Id, model.Id);
            MayLoop = workflow.MayLoop.Contains(model.Id);
            Count.Path = Path;
            (Waiting, StaffTime, BotTime) = (new Meter(simulator), new Meter(simulator), new Meter(simulator));
            if (model is not WorkState { Work: var work })
                return;
            Priority = work.Priority ?? workflow.Model.Priority;
            Order = work.Order ?? workflow.Model.Order;
            MayFinishLate = (work.OffHours ?? workflow.Model.OffHours) == OffHours.Finish;
            Batch = work.Batch;
            Patience = work.Patience ?? work.By.Pools.Select(p => simulator._department.FindPool(p.Pool)!.Patience)
                .FirstOrDefault(p => p is not null)
                ?? new TimeAmount(1, TimeUnit.WorkingDay);
            var systems = work.Systems.Select(id => simulator._systems.Find(s => s.Model.Id == id)!).ToArray();
            var people = NeedsOf(work);
            Line = new PlainLine(this, people, systems);
            if (work.Automation is not { } automation)
                return;
            Bot = Named(automation.Bot, p => p.IsBot);
            var needs = new List<PlainNeed> { new([Bot], 1, null) };
            if (simulator._department.FindBot(automation.Bot)!.Licence is { PerMachine: true, Machines: { Count: > 0 } machines })
                needs.Add(new PlainNeed(machines.Select(m => Named(m, p => p.IsMachine)), 1, null));
            if (automation.Attended)
                needs.AddRange(people);
            BotLine = new PlainLine(this, needs, systems);
        }

        public PlainSimulator Simulator { get; }

        public WorkflowState Model { get; }

        public PlainState? Outer { get; }

        public Region? Region { get; }

        public bool MayLoop { get; }

        /// <summary>Whether it stands somewhere inside a state of several regions.</summary>
        public bool IsInFork => Outer is not null && (Outer.IsInFork || Outer.Model is ParallelState { Regions.Count: > 1 });

        public int Index { get; }

        public string Id => Model.Id;

        public string Path { get; }

        public Work Work => ((WorkState)Model).Work;

        public bool IsNarrowed => Work.NotBy is not null || Work.SameAs is not null;

        public int Priority { get; }

        public QueueOrder Order { get; }

        public bool MayFinishLate { get; }

        public TimeAmount Patience { get; }

        public WorkBatch? Batch { get; }

        // Members of the batch that is not released yet.
        public List<PlainToken> Filling { get; } = [];

        public PlainLine? Line { get; }

        public PlainPool? Bot { get; }

        public PlainLine? BotLine { get; }

        public PlainStateCount Count { get; } = new();

        public Meter Waiting { get; }

        public Meter StaffTime { get; }

        public Meter BotTime { get; }

        private PlainPool Named(string id, Func<PlainPool, bool> kind) => Simulator._pools.Find(p => p.Id == id && kind(p))!;

        // `any` is one need, `all` one a pool, the scarcest first.
        private List<PlainNeed> NeedsOf(Work work)
        {
            PlainPool[] pools = [.. work.By.Pools.Select(p => Named(p.Pool, q => q.IsPeople)).Distinct()];
            if (work.By.Kind == AssignmentKind.Any)
                return [new PlainNeed(pools, 1, work.Skill)];
            return [.. work.By.Pools.Select(p => new PlainNeed([Named(p.Pool, q => q.IsPeople)], p.Count, work.Skill))
                .OrderBy(n => n.Breadth)];
        }
    }
}
