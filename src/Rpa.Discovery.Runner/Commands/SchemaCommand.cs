using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Prints a JSON schema (of department files, of scenarios, of analysts' weights, of this runner's results), or every field as a
/// page.</summary>
internal sealed class SchemaCommand() : RunnerCommand("schema", RunnerWords.SchemaDoes)
{
    private static readonly string[] Kinds = ["department", "scenario", "analysts", "result", "reference", "reference-ja"];
    private readonly CliArgument _kind = new("[KIND]", RunnerWords.SchemaArgument);

    public override IReadOnlyList<CliArgument> Arguments => [_kind];

    public override int Run(Session session)
    {
        var kind = session.Texts(_kind.Argument, optional: true) is [var given] ? given : Kinds[0];
        var schema = kind switch
        {
            "department" => JsonSchema.Department,
            "scenario" => JsonSchema.Scenario,
            "analysts" => JsonSchema.Analysts,
            "result" => DiscoveryReport.JsonSchema(),
            "reference" => LanguageReference.Page(Language.English),
            "reference-ja" => LanguageReference.Page(Language.Japanese),
            _ => throw new UsageException(RunnerWords.NotOneOf, Name, string.Join(", ", Kinds), kind),
        };
        session.Host.Out.Write(schema.TrimEnd() + "\n");
        return ExitCode.Fine;
    }
}
