using Rpa.Discovery.Contracts;

namespace Rpa.Discovery.Tests.Contracts;

/// <summary>The schema that is handed out is exported from the contracts.</summary>
/// <remarks>To see what it is now: this test leaves <c>result.schema.actual.json</c> in the tests' output folder. Copy it over by hand once
/// every changed line is meant.</remarks>
public sealed class ResultSchemaSnapshotTests
{
    [Test]
    public void Schema_IsTheReviewedText()
    {
        var actual = ResultSchema.Write();
        var written = Path.Combine(AppContext.BaseDirectory, "result.schema.actual.json");
        File.WriteAllText(written, actual);
        var reviewed = File.ReadAllText(Checkout.Path("src", "Rpa.Discovery", "Reports", "result.schema.json")).ReplaceLineEndings("\n");
        Assert.That(string.Equals(actual, reviewed, StringComparison.Ordinal), Is.True,
            $"The schema as the contracts export it now: {written}");
    }
}
