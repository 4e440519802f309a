using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.CaseMachines;

/// <summary>What a case is like of which nothing is known: each attribute at its likeliest value, or the mean of its
/// distribution.</summary>
internal static class StartingAttributes
{
    public static Dictionary<string, CaseValue> Of(Workflow workflow) => workflow.Attributes.ToDictionary(
        a => a.Id,
        a => a.Number is { } number ? number.Mean : a.Choices.Count > 0
            ? new CaseValue(a.Choices.MaxBy(c => c.Share.Value)!.Value) : default,
        StringComparer.Ordinal);
}
