using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.CaseMachines;

/// <summary>Writes workflows as C# source that configures a machine of the Stateless library for each: readable, and without any reference
/// to this library.</summary>
internal static class StatelessSource
{
    /// <summary>The text of a <c>.cs</c> file.</summary>
    /// <param name="department">A department without errors.</param>
    /// <param name="language">Of titles.</param>
    /// <param name="left">What one machine cannot be is left out; this is told which workflow and why.</param>
    public static string Write(Department department, Language language, Action<Workflow, string> left)
    {
        var text = new StringBuilder();
        text.AppendLine(
            "// Needs the package Stateless. One class for each workflow; who uses it says what happens, and when a timer is up.");
        text.AppendLine("#nullable enable").AppendLine("using System;").AppendLine("using System.Collections.Generic;")
            .AppendLine("using System.Globalization;").AppendLine("using Stateless;").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"namespace {Name(department.Id)};").AppendLine();
        foreach (var workflow in department.Workflows)
        {
            try
            {
                new WorkflowSource(workflow, new StatelessShape(workflow), language, text).Write();
            }
            catch (NotSupportedException why)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"// {why.Message}").AppendLine();
                left(workflow, why.Message);
            }
        }

        return text.Append(CaseClass).ToString();
    }

    /// <summary>The name of a class: 'bank-transfer' becomes 'BankTransfer'.</summary>
    public static string Name(string id)
    {
        var name = string.Concat(id.Split('-', '_', '.', ' ').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        name = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c)));
        return name.Length == 0 || char.IsAsciiDigit(name[0]) ? $"Of{name}" : name;
    }

    private const string CaseClass = """
        /// <summary>What guards ask of a case.</summary>
        public sealed class Case
        {
            public Dictionary<string, string> Attributes { get; } = new();

            public Dictionary<string, int> Visits { get; } = new();

            public TimeSpan Age { get; set; }

            public bool IsOverdue { get; set; }

            /// <summary>Workflows of which a transition has started a case.</summary>
            public List<string> Started { get; } = new();

            public string Text(string attribute) => Attributes.TryGetValue(attribute, out var value) ? value : "0";

            /// <summary>NaN where the value is a word; then no comparison holds.</summary>
            public double Number(string attribute) => double.TryParse(Text(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

            public bool Is(string attribute, string value) => Same(Text(attribute), value);

            public static bool Same(string left, string right) =>
                double.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) && double.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
                    ? one == other
                    : left == right;

            public void Set(string attribute, double value) => Attributes[attribute] = value.ToString("R", CultureInfo.InvariantCulture);

            public void Set(string attribute, string value) => Attributes[attribute] = value;

            public void Enter(string state) => Visits[state] = VisitsOf(state) + 1;

            public int VisitsOf(string state) => Visits.TryGetValue(state, out var visits) ? visits : 0;
        }

        """;
}

/// <summary>The class of one workflow.</summary>
internal sealed class WorkflowSource(Workflow workflow, StatelessShape shape, Language language, StringBuilder text)
{
    public void Write()
    {
        Line(0, $"/// <summary>{Comment(workflow.Title?.In(language) ?? workflow.Id)}</summary>");
        Line(0, $"public static class {StatelessSource.Name(workflow.Id)}");
        Line(0, "{");
        Line(1, "public static StateMachine<string, string> Create(Case c)");
        Line(1, "{");
        foreach (var (id, value) in StartingAttributes.Of(workflow))
            Line(2, $"c.Attributes.TryAdd({Quoted(id)}, {Quoted(value.ToString())});");
        Line(2, $"var machine = new StateMachine<string, string>({Quoted(shape.Initial)}, FiringMode.Queued);");
        for (var begun = shape.States.First(s =>
            string.Equals(s.State.Id, shape.Initial, StringComparison.Ordinal)); begun is not null; begun = begun.Owner)
            Line(2, $"c.Enter({Quoted(begun.State.Id)});");
        foreach (var state in shape.States)
            Write(state);
        Line(2, "return machine;");
        Line(1, "}");
        Line(0, "}");
        text.AppendLine();
    }

    private void Write(ShapedState shaped)
    {
        var state = shaped.State;
        text.AppendLine();
        if (state.Title is { } title)
            Line(2, $"// {Comment(title.In(language))}");
        List<string> parts = [$"machine.Configure({Quoted(state.Id)})", $".OnEntry(() => c.Enter({Quoted(state.Id)}))"];
        if (shaped.Owner is { } owner)
            parts.Add($".SubstateOf({Quoted(owner.State.Id)})");
        if (state is CompoundState compound)
            parts.Add($".InitialTransition({Quoted(compound.Initial)})");
        foreach (var ways in shaped.Events)
        {
            if (ways.Count() == 1)
                parts.AddRange(Permit(shaped, ways.Single()));
            else
                parts.Add($".PermitDynamicIf({Quoted(ways.Key)}, () => {Targets(shaped, [.. ways])}, () => {string.Join(" || ", ways.Select(w => $"({Condition(shaped, w) ?? "true"})"))})");
        }

        for (var p = 0; p < parts.Count; p++)
            Line(p == 0 ? 2 : 3, parts[p] + (p == parts.Count - 1 ? ";" : ""));
    }

    private static string Targets(ShapedState shaped, List<Transition> ways) =>
        string.Concat(ways.Take(ways.Count - 1).Select(w => $"{Condition(shaped, w) ?? "true"} ? {Quoted(w.Target!)} : "))
            + Quoted(ways[^1].Target!);

    private IEnumerable<string> Permit(ShapedState shaped, Transition way)
    {
        var condition = Condition(shaped, way);
        var guard = condition is null ? "" : $", () => {condition}";
        if (way.IsTimer)
            yield return "// by a timer: to be fired when it is up";
        List<string> effects = [.. way.Set.Select(s => $"c.Set({Quoted(s.Attribute)}, {Value(s.Value)});"), .. way.Starts is { } other
            ? [$"c.Started.Add({Quoted(other)});"] : Array.Empty<string>()];
        if (way.Target is not { } target)
        {
            yield return $".InternalTransitionIf({Quoted(way.Event)}, _ => {condition ?? "true"}, _ => {{ {string.Join(' ', effects)} }})";
            yield break;
        }

        var verb = string.Equals(target, shaped.State.Id, StringComparison.Ordinal)
            ? $".PermitReentry{(condition is null ? "" : "If")}({Quoted(way.Event)}{guard})"
            : $".Permit{(condition is null ? "" : "If")}({Quoted(way.Event)}, {Quoted(target)}{guard})";
        yield return verb;
        if (effects.Count > 0)
            yield return $".OnExit(t => {{ if (t.Trigger == {Quoted(way.Event)} && t.Destination == {Quoted(target)}) {{ {string.Join(' ', effects)} }} }})";
    }

    // Null where nothing stands in the way.
    private static string? Condition(ShapedState shaped, Transition way)
    {
        List<string> all = [];
        if (!way.IsTimer && shaped.State is CompoundState)
            all.Add(shaped.Finals.Any() ? $"machine.State is {string.Join(" or ", shaped.Finals.Select(Quoted))}" : "false");
        if (!way.IsTimer)
            all.AddRange(shaped.Guarded.TakeWhile(g => !ReferenceEquals(g, way)).Select(g => $"!({Of(g.Guard!)})"));
        if (way.Guard is { } guard)
            all.Add(all.Count > 0 ? $"({Of(guard)})" : Of(guard));
        else if (!way.IsTimer && ByChance(shaped, way) is { } chance)
            all.Add(chance);
        return all.Count == 0 ? null : string.Join(" && ", all);
    }

    // What chance never gives is not permitted, for some values of an attribute perhaps.
    private static string? ByChance(ShapedState shaped, Transition way)
    {
        List<Transition> drawn = [.. shaped.State.Transitions.Where(t => t is { IsTimer: false, Guard: null })];
        if (drawn.Select(t => t.Probability?.Per).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is not [var attribute])
            return Chances.Of(way, drawn) > 0 ? null : "false";
        List<string> named = [.. drawn.SelectMany(t => t.Probability?.Cases ?? []).Select(c => c.Key).Distinct(StringComparer.Ordinal)];
        var never = named.Where(key => Chances.Of(way, drawn, _ => key) <= 0).ToList();
        var elsewhere = Chances.Of(way, drawn, _ => "\0") <= 0; // no value of the file
        string Is(string key) => $"c.Is({Quoted(attribute)}, {Quoted(key)})";
        return elsewhere ? never.Count == named.Count
            ? "false" : $"({string.Join(" || ", named.Except(never, StringComparer.Ordinal).Select(Is))})"
            : never.Count == 0 ? null : $"!({string.Join(" || ", never.Select(Is))})";
    }

    private static string Of(Guard guard) => guard switch
    {
        Comparison { Operator: ComparisonOperator.Equal or ComparisonOperator.NotEqual } same when IsText(same.Left)
            || IsText(same.Right) =>
            $"{(same.Operator == ComparisonOperator.NotEqual ? "!" : "")}Case.Same({AsText(same.Left)}, {AsText(same.Right)})",
        Comparison compare => $"{Value(compare.Left)} {Sign(compare.Operator)} {Value(compare.Right)}",
        OneOf oneOf => oneOf.Values.Count == 1 ? Is(oneOf.Attribute, oneOf.Values[0])
            : $"({string.Join(" || ", oneOf.Values.Select(v => Is(oneOf.Attribute, v)))})",
        OverdueGuard => "c.IsOverdue",
        Negation not => $"!({Of(not.Inner)})",
        Conjunction both => $"({Of(both.Left)} && {Of(both.Right)})",
        Disjunction either => $"({Of(either.Left)} || {Of(either.Right)})",
        _ => throw new UnreachableException(),
    };

    private static string Is(string attribute, string value) => $"c.Is({Quoted(attribute)}, {Quoted(value)})";

    private static bool IsText(Term term) => term is TextTerm or AttributeTerm;

    private static string AsText(Term term) => term switch
    {
        TextTerm text => Quoted(text.Value),
        AttributeTerm attribute => $"c.Text({Quoted(attribute.Attribute)})",
        _ => $"({Value(term)}).ToString(\"R\", CultureInfo.InvariantCulture)",
    };

    private static string Value(Term term) => term switch
    {
        NumberTerm number => Number(number.Value),
        TextTerm text => Quoted(text.Value),
        AttributeTerm attribute => $"c.Number({Quoted(attribute.Attribute)})",
        VisitsTerm visits => $"c.VisitsOf({Quoted(visits.State)})",
        AgeTerm => "c.Age.TotalSeconds",
        DurationTerm duration => Number(duration.Value.Seconds),
        ArithmeticTerm sum => $"({Value(sum.Left)} {sum.Operator} {Value(sum.Right)})",
        _ => throw new UnreachableException(),
    };

    // As a number with a fraction: 7 / 2 is 3.5.
    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    private static string Sign(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "==",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private static string Quoted(string text) =>
        "\"" + string.Concat(text.Select(c => c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) ? $"\\u{(int)c:X4}" : c.ToString())) + "\"";

    private static string Comment(string text) => text.ReplaceLineEndings(" ").Replace('<', '‹').Replace('&', '＆');

    private void Line(int depth, string line) => text.Append(' ', depth * 4).AppendLine(line);
}
