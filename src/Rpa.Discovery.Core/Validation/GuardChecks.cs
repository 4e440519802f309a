using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>A guard names attributes, values and states that exist, and compares like with like.</summary>
internal static class GuardChecks
{
    public static void Run(Workflow workflow, Named state, Guard guard, ReferenceChecks.Names states, List<Diagnostic> findings)
    {
        switch (guard)
        {
            case Conjunction both:
                Run(workflow, state, both.Left, states, findings);
                Run(workflow, state, both.Right, states, findings);
                break;
            case Disjunction either:
                Run(workflow, state, either.Left, states, findings);
                Run(workflow, state, either.Right, states, findings);
                break;
            case Negation negation:
                Run(workflow, state, negation.Inner, states, findings);
                break;
            case OverdueGuard when workflow.Due is null:
                findings.Add(MeaningRules.OverdueWithoutDue.At(guard.Place, state, Named.Of(workflow)));
                break;
            case OneOf oneOf:
                if (AttributeOf(workflow, oneOf.Attribute, guard.Place, findings) is { } attribute)
                {
                    foreach (var value in oneOf.Values)
                        Value(attribute, value, guard.Place, findings);
                }

                break;
            case Comparison comparison:
                Compare(workflow, comparison, states, findings);
                break;
        }
    }

    /// <summary>The names in a term; gives false when one of them names nothing.</summary>
    public static bool Run(Workflow workflow, Term term, ReferenceChecks.Names states, List<Diagnostic> findings)
    {
        switch (term)
        {
            case AttributeTerm attribute:
                return AttributeOf(workflow, attribute.Attribute, term.Place, findings) is not null;
            case VisitsTerm visits when !states.Contains(visits.State):
                findings.Add(ReferenceRules.UnknownState.At(term.Place, visits.State, DidYouMean.For(visits.State, states.All)));
                return false;
            case ArithmeticTerm arithmetic:
                return Run(workflow, arithmetic.Left, states, findings) & Run(workflow, arithmetic.Right, states, findings);
            default:
                return true;
        }
    }

    private static void Compare(Workflow workflow, Comparison comparison, ReferenceChecks.Names states, List<Diagnostic> findings)
    {
        if (!(Run(workflow, comparison.Left, states, findings) & Run(workflow, comparison.Right, states, findings)))
            return;
        var left = KindOf(workflow, comparison.Left);
        var right = KindOf(workflow, comparison.Right);
        if (left == Kind.Words && comparison.Right is TextTerm text)
            ValueOf(workflow, comparison.Left, text, findings);
        else if (right == Kind.Words && comparison.Left is TextTerm mirrored)
            ValueOf(workflow, comparison.Right, mirrored, findings);
        else if (left != right || left == Kind.Words)
            findings.Add(MeaningRules.NotComparable.At(comparison.Place, Shown(workflow, comparison.Left),
                Shown(workflow, comparison.Right)));
        if ((left == Kind.Words || right == Kind.Words)
            && comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            findings.Add(MeaningRules.NotComparable.At(comparison.Place, Shown(workflow, comparison.Left),
                Shown(workflow, comparison.Right)));
    }

    private enum Kind
    {
        Number,
        Words,
        Time,
    }

    private static Kind KindOf(Workflow workflow, Term term) => term switch
    {
        TextTerm => Kind.Words,
        AgeTerm or DurationTerm => Kind.Time,
        AttributeTerm a => workflow.FindAttribute(a.Attribute)!.IsNumeric ? Kind.Number : Kind.Words,
        _ => Kind.Number,
    };

    private static object Shown(Workflow workflow, Term term) => term switch
    {
        AttributeTerm a => Named.Of(workflow.FindAttribute(a.Attribute)!),
        TextTerm t => t.Value,
        NumberTerm n => n.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        AgeTerm => "age",
        VisitsTerm v => $"visits({v.State})",
        DurationTerm d => $"{d.Value.Value} {d.Value.Unit}",
        _ => "…",
    };

    private static CaseAttribute? AttributeOf(Workflow workflow, string id, SourceSpan place, List<Diagnostic> findings)
    {
        var attribute = workflow.FindAttribute(id);
        if (attribute is null)
            findings.Add(ReferenceRules.UnknownAttribute.At(place, id, Named.Of(workflow),
                DidYouMean.For(id, workflow.Attributes.Select(a => a.Id))));
        return attribute;
    }

    private static void ValueOf(Workflow workflow, Term attribute, TextTerm text, List<Diagnostic> findings)
    {
        if (attribute is AttributeTerm named)
            Value(workflow.FindAttribute(named.Attribute)!, text.Value, text.Place, findings);
    }

    private static void Value(CaseAttribute attribute, string value, SourceSpan place, List<Diagnostic> findings)
    {
        if (attribute.Choices.Count > 0 && attribute.FindChoice(value) is null)
            findings.Add(ReferenceRules.UnknownValue.At(place, Named.Of(attribute), value, attribute.SomeValues,
                DidYouMean.For(value, attribute.Choices.Select(c => c.Value))));
    }
}
