using NJsonSchema;
using Rpa.Discovery.Reports;

namespace Rpa.Discovery.Runner.Tests;

/// <summary>Holds a command's output against <c>result.schema.json</c>.</summary>
internal static class ResultSchema
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(DiscoveryReport.JsonSchema()).GetAwaiter().GetResult();

    public static IReadOnlyList<string> Errors(string json) => [.. Schema.Validate(json).Select(e => e.ToString()!)];

    public static void Accepts(string json) => Assert.That(Errors(json), Is.Empty);
}
