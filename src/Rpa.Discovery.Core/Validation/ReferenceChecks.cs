using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>Every name in a file names something.</summary>
internal static class ReferenceChecks
{
    public static void Run(DepartmentFile file, List<Diagnostic> findings)
    {
        var checker = new Checker(file, findings);
        checker.Department();
        foreach (var workflow in file.Department.Workflows)
            checker.Workflow(workflow);
        checker.Known();
    }

    private sealed class Checker(DepartmentFile file, List<Diagnostic> findings)
    {
        private readonly Department _department = file.Department;
        private readonly Names _calendars = new(file.Department.Calendars.Select(c => c.Id));
        private readonly Names _systems = new(file.Department.Systems.Select(s => s.Id));
        private readonly Names _machines = new(file.Department.Machines.Select(m => m.Id));
        private readonly Names _people = new(file.Department.People.Select(p => p.Id));
        private readonly Names _pools = new(file.Department.Pools.Select(p => p.Id));
        private readonly Names _bots = new(file.Department.Bots.Select(b => b.Id));
        private readonly Names _workflows = new(file.Department.Workflows.Select(w => w.Id));
        private readonly Names _places = new(file.Department.Workflows.Select(w => w.Id).Concat(file.Department.Pools.Select(p => p.Id)));
        private readonly Names _paths = new(file.Department.Workflows.SelectMany(w => w.AllStates.Select(s => $"{w.Id}/{s.Id}")));
        private readonly Names _sources = new(file.Sources.Select(s => s.Id));

        public void Department()
        {
            if (!Calendars.StudyClock.TryFindZone(_department.TimeZone, out _))
            {
                findings.Add(ReferenceRules.UnknownZone.At(_department.Place, _department.TimeZone,
                    DidYouMean.For(_department.TimeZone, Calendars.StudyClock.ZoneIds)));
            }

            Calendar(_department.Calendar, _department.Place);
            foreach (var system in _department.Systems)
                Calendar(system.Online, system.Place);
            foreach (var machine in _department.Machines)
                Calendar(machine.Calendar, machine.Place);
            foreach (var person in _department.People)
                Calendar(person.Calendar, person.Place);
            foreach (var pool in _department.Pools)
            {
                Calendar(pool.Calendar, pool.Place);
                Evidence(pool);
                foreach (var member in pool.Members)
                    Name(member, _people, ReferenceRules.UnknownPerson, pool.Place);
            }

            foreach (var bot in _department.Bots)
            {
                Calendar(bot.Calendar, bot.Place);
                foreach (var machine in bot.Licence?.Machines ?? [])
                    Name(machine, _machines, ReferenceRules.UnknownMachine, bot.Place);
            }
        }

        public void Workflow(Workflow workflow)
        {
            Evidence(workflow);
            if (workflow.Arrivals is { } arrivals)
            {
                Calendar(arrivals.Calendar, arrivals.Place);
                Evidence(arrivals);
                foreach (var id in arrivals.BusyDays?.Workflows ?? [])
                    Name(id, _workflows, ReferenceRules.UnknownWorkflow, arrivals.BusyDays!.Place);
            }

            var events = workflow.AllStates.SelectMany(s => s.Transitions).Select(t => t.Event).ToHashSet(StringComparer.Ordinal);
            foreach (var titled in workflow.Events.Where(e => !events.Contains(e.Id)))
                findings.Add(ReferenceRules.UnknownEvent.At(titled.Place, titled.Id, Named.Of(workflow),
                    DidYouMean.For(titled.Id, events.Order(StringComparer.Ordinal))));
            if (workflow.Due is not null)
                Varies(workflow, workflow.Due);
            var stateIds = new Names(workflow.AllStates.Select(s => s.Id));
            foreach (var item in workflow.Backlog)
                Name(item.State, stateIds, ReferenceRules.UnknownState, item.Place);
            Initial(workflow.Initial, workflow.States, workflow.Place);
            foreach (var state in workflow.AllStates)
                State(workflow, state, stateIds);
        }

        public void Known()
        {
            foreach (var observation in file.Observed)
            {
                Evidence(observation);
                if (observation.Pool is { } pool)
                    Name(pool, _pools, ReferenceRules.UnknownPool, observation.Place);
                if (observation.Workflow is { } workflow)
                    Name(workflow, _workflows, ReferenceRules.UnknownWorkflow, observation.Place);
            }

            foreach (var goal in file.Goals)
            {
                if (goal.Pool is { } pool)
                    Name(pool, _pools, ReferenceRules.UnknownPool, goal.Place);
                if (goal.Workflow is { } workflow)
                    Name(workflow, _workflows, ReferenceRules.UnknownWorkflow, goal.Place);
            }

            foreach (var problem in file.Problems)
            {
                foreach (var where in problem.Where)
                {
                    if (StatePath.TryParse(where) is { } path)
                    {
                        if (_department.FindState(path) is null)
                            Name(where, _paths, ReferenceRules.UnknownState, problem.Place);
                    }
                    else
                    {
                        Name(where, _places, ReferenceRules.UnknownWorkflow, problem.Place);
                    }
                }
            }

            foreach (var pool in file.Outlook?.Staff.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>())
                Name(pool, _pools, ReferenceRules.UnknownPool, file.Outlook!.Place);
            foreach (var workflow in file.Outlook?.DemandPerYear.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>())
                Name(workflow, _workflows, ReferenceRules.UnknownWorkflow, file.Outlook!.Place);
        }

        private void State(Workflow workflow, WorkflowState state, Names stateIds)
        {
            Evidence(state);
            switch (state)
            {
                case WorkState work:
                    Work(workflow, work, stateIds);
                    break;
                case WaitState { Wait: { } wait }:
                    Law(workflow, wait);
                    break;
                case CompoundState compound:
                    Initial(compound.Initial, compound.States, compound.Place);
                    break;
                case ParallelState parallel:
                    foreach (var region in parallel.Regions)
                    {
                        Initial(region.Initial, region.States, region.Place);
                        if (region.Guard is { } guard)
                            GuardChecks.Run(workflow, Named.Of(region), guard, stateIds, findings);
                    }

                    break;
            }

            foreach (var transition in state.Transitions)
            {
                if (transition.Target is { } target && !stateIds.Contains(target))
                    findings.Add(ReferenceRules.UnknownTarget.At(transition.Place, Named.Of(state), target,
                        DidYouMean.For(target, stateIds.All)));
                if (transition.Guard is { } guard)
                    GuardChecks.Run(workflow, Named.Of(state), guard, stateIds, findings);
                if (transition.Probability is { } probability)
                    Varies(workflow, probability);
                if (transition.After is { } after)
                    Law(workflow, after);
                foreach (var set in transition.Set)
                {
                    Attribute(workflow, set.Attribute, set.Place);
                    GuardChecks.Run(workflow, set.Value, stateIds, findings);
                }

                if (transition.Starts is { } starts)
                {
                    Name(starts, _workflows, ReferenceRules.UnknownWorkflow, transition.Place);
                    if (_department.FindWorkflow(starts) is { } started)
                    {
                        foreach (var with in transition.With)
                            Attribute(started, with.Attribute, with.Place);
                    }
                }
            }
        }

        private void Work(Workflow workflow, WorkState state, Names stateIds)
        {
            var work = state.Work;
            Evidence(work);
            foreach (var pool in work.By.Pools)
                Name(pool.Pool, _pools, _department.FindBot(pool.Pool) is null ? ReferenceRules.UnknownPool : ReferenceRules.BotIsNoPool,
                    First(pool.Place, work.By.Place, state.Place));
            foreach (var system in work.Systems)
                Name(system, _systems, ReferenceRules.UnknownSystem, First(work.Place, state.Place));
            if (work.NotBy is { } notBy)
                Name(notBy, stateIds, ReferenceRules.UnknownState, First(work.Place, state.Place));
            if (work.SameAs is { } sameAs)
                Name(sameAs, stateIds, ReferenceRules.UnknownState, First(work.Place, state.Place));
            Law(workflow, work.Effort);
            if (work.Automation is { } automation)
            {
                Name(automation.Bot, _bots, ReferenceRules.UnknownBot, First(automation.Place, work.Place));
                Law(workflow, automation.Effort);
                if (automation.Coverage is { } coverage)
                    Varies(workflow, coverage);
                if (automation.Exceptions is { } exceptions)
                    Varies(workflow, exceptions);
            }

            if (state.Repeat?.Attribute is { } repeat)
                Attribute(workflow, repeat, state.Repeat.Place, numeric: true);
            if (state.Traits?.InputFrom is { } input)
                Attribute(workflow, input, state.Traits.Place);
            if (work.Skill is { } skill)
                Skill(state, skill);
        }

        private void Skill(WorkState state, string skill)
        {
            var pools = state.Work.By.Pools.Select(p => _department.FindPool(p.Pool)).OfType<Pool>().ToList();
            if (pools.Count < state.Work.By.Pools.Count)
                return; // An unknown pool is a finding already.
            // Anonymous capacity has every skill; joint work needs somebody with it in each pool.
            bool Has(Pool pool) => pool.Members.Count == 0 || pool.Members.Any(id =>
                ById.Find(_department.People, id, static p => p.Id)?.Skills.ContainsKey(skill) == true);
            if (state.Work.By.Kind == AssignmentKind.All ? !pools.TrueForAll(Has) : !pools.Exists(Has))
            {
                findings.Add(ReferenceRules.UnknownSkill.At(First(state.Work.Place, state.Place), Named.Of(state), skill,
                    DidYouMean.For(skill, _department.People.SelectMany(p => p.Skills.Keys))));
            }
        }

        private void Law(Workflow workflow, Varying<Duration> law)
        {
            Varies(workflow, law);
            foreach (var value in law.Values)
            {
                Evidence(value);
                if (value.ScaledBy is { } attribute)
                    Attribute(workflow, attribute, First(value.Place, law.Place), numeric: true);
            }
        }

        private void Varies<T>(Workflow workflow, Varying<T> varying)
            where T : class
        {
            if (varying.Per is not { } per || per is "person" or "pool")
            {
                var allowed = varying.Per switch { "person" => _people, "pool" => _pools, _ => null };
                if (allowed is null)
                    return;
                foreach (var arm in varying.Cases)
                    Name(arm.Key, allowed, varying.Per == "person" ? ReferenceRules.UnknownPerson : ReferenceRules.UnknownPool,
                        First(arm.Place, varying.Place));
                return;
            }

            if (!Attribute(workflow, per, varying.Place))
                return;
            var attribute = workflow.FindAttribute(per)!;
            if (attribute.Choices.Count == 0)
            {
                findings.Add(ReferenceRules.UnknownValue.At(varying.Place, Named.Of(attribute), varying.Cases.Count > 0
                    ? varying.Cases[0].Key : "else", "-", null));
                return;
            }

            foreach (var arm in varying.Cases.Where(c => attribute.FindChoice(c.Key) is null))
            {
                findings.Add(ReferenceRules.UnknownValue.At(First(arm.Place, varying.Place), Named.Of(attribute), arm.Key,
                    attribute.SomeValues,
                    DidYouMean.For(arm.Key, attribute.Choices.Select(c => c.Value))));
            }

            if (varying.Else is null && attribute.Choices.Select(c => c.Value)
                .FirstOrDefault(v => ById.Find(varying.Cases, v, static c => c.Key) is null) is { } missing)
                findings.Add(ReferenceRules.MissingArm.At(varying.Place, Named.Of(attribute), missing));
        }

        private bool Attribute(Workflow workflow, string id, SourceSpan place, bool numeric = false)
        {
            var attribute = workflow.FindAttribute(id);
            if (attribute is null)
                findings.Add(ReferenceRules.UnknownAttribute.At(place, id, Named.Of(workflow),
                    DidYouMean.For(id, workflow.Attributes.Select(a => a.Id))));
            else if (numeric && !attribute.IsNumeric)
                findings.Add(MeaningRules.NotANumber.At(place, Named.Of(attribute)));
            return attribute is not null;
        }

        private void Initial(string initial, IReadOnlyList<WorkflowState> states, SourceSpan place)
        {
            if (states.All(s => !string.Equals(s.Id, initial, StringComparison.Ordinal)))
                findings.Add(ReferenceRules.UnknownInitial.At(place, initial, DidYouMean.For(initial, states.Select(s => s.Id))));
        }

        private void Calendar(string? id, SourceSpan place)
        {
            if (id is not null)
                Name(id, _calendars, ReferenceRules.UnknownCalendar, place);
        }

        private void Evidence(ModelPart part)
        {
            if (part.Evidence?.Source is { } source)
                Name(source, _sources, ReferenceRules.UnknownSource, part.Place);
        }

        private void Name(string written, Names defined, DiagnosticRule rule, SourceSpan place)
        {
            if (!defined.Contains(written))
                findings.Add(rule.At(place, written, DidYouMean.For(written, defined.All)));
        }

        private static SourceSpan First(params ReadOnlySpan<SourceSpan> places)
        {
            foreach (var place in places)
            {
                if (place.Line > 0)
                    return place;
            }

            return default;
        }
    }

    /// <summary>The names of one kind.</summary>
    internal sealed class Names(IEnumerable<string> all)
    {
        private readonly Lazy<HashSet<string>> _set = new(() => all.ToHashSet(StringComparer.Ordinal));

        public IEnumerable<string> All => all;

        public bool Contains(string name) => _set.Value.Contains(name);
    }
}
