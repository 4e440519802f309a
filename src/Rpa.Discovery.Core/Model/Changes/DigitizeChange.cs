using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model.Demand;

namespace Rpa.Discovery.Model.Changes;

/// <summary>Cases come in another form: an attribute's shares change, as when paper becomes an electronic form or is read by
/// AI-OCR.</summary>
/// <remarks>
/// With an accuracy below 1, that share of the cases that change form keeps the old value: what was read wrongly is worked like paper.
/// The order of the values stays, so that under common random numbers the same cases keep their form.
/// </remarks>
public sealed record DigitizeChange : Change
{
    /// <summary>The workflow's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>The attribute's id.</summary>
    public required string Attribute { get; init; }

    /// <summary>Value → new share; a value not named gets what is left, in proportion.</summary>
    public required IReadOnlyDictionary<string, double> Becomes { get; init; }

    /// <summary>In [0, 1]; 1 when not said.</summary>
    public double Accuracy { get; init; } = 1;

    /// <inheritdoc/>
    public override string Verb => "digitize";

    internal override Department Apply(Department department, List<Diagnostic> findings)
    {
        if (WorkflowNamed(department, Workflow, findings) is not { } workflow)
            return department;
        var attribute = workflow.Attributes.FirstOrDefault(a => string.Equals(a.Id, Attribute, StringComparison.Ordinal));
        if (attribute is null || attribute.Choices.Count == 0)
        {
            findings.Add(ScenarioRules.UnknownAttribute.At(Place, Attribute, Named.Of(workflow),
                DidYouMean.For(Attribute, workflow.Attributes.Where(a => a.Choices.Count > 0).Select(a => a.Id))));
            return department;
        }

        foreach (var value in Becomes.Keys.Order(StringComparer.Ordinal))
        {
            if (attribute.Choices.All(c => !string.Equals(c.Value, value, StringComparison.Ordinal)))
            {
                findings.Add(ScenarioRules.UnknownValue.At(Place, Named.Of(attribute), value,
                    DidYouMean.For(value, attribute.Choices.Select(c => c.Value))));
                return department;
            }
        }

        var changed = attribute with { Choices = NewChoices(attribute.Choices) };
        return department.With(workflow with
        {
            Attributes = [.. workflow.Attributes.Select(a => ReferenceEquals(a, attribute) ? changed : a)],
        });
    }

    private IReadOnlyList<AttributeChoice> NewChoices(IReadOnlyList<AttributeChoice> choices)
    {
        var named = Becomes.OrderBy(b => b.Key, StringComparer.Ordinal).Sum(b => b.Value);
        var unnamedBefore = choices.Where(c => !Becomes.ContainsKey(c.Value)).Sum(c => c.Share.Value);
        var left = Math.Max(0, 1 - named);
        return
        [
            .. choices.Select(c =>
            {
                var before = c.Share.Value;
                var after = Becomes.TryGetValue(c.Value, out var share) ? share : unnamedBefore > 0 ? before / unnamedBefore * left : 0;
                return c with { Share = Math.Clamp(after + ((1 - Accuracy) * (before - after)), 0, 1) };
            }),
        ];
    }
}
