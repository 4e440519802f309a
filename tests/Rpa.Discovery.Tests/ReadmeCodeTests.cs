using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rpa.Discovery.Tests.Architecture;

namespace Rpa.Discovery.Tests;

/// <summary>The README's C# is compiled and run as it stands, from the checkout's root.</summary>
[Category("Long")]
[NonParallelizable]
public partial class ReadmeCodeTests
{
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] Blocks =
        [.. CSharpBlock().Matches(File.ReadAllText(Checkout.Path("README.md"))).Select(m => m.Groups[1].Value)];

    [Test]
    public void Readme_HasTheBlocks() => Assert.That(Blocks, Has.Length.EqualTo(3));

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Block_CompilesAndRuns(int block)
    {
        var main = Compile(Blocks[block], computesAlone: block > 0);
        var folder = Directory.GetCurrentDirectory();
        var output = Console.Out;
        var scratch = Directory.CreateTempSubdirectory("rpa-discovery-readme");
        using var printed = new StringWriter();
        try
        {
            // The code names files as a reader of a fresh clone would; what it saves must not land in the source tree.
            CopyFolder(Checkout.Path("processes"), Path.Combine(scratch.FullName, "processes"));
            Directory.SetCurrentDirectory(scratch.FullName);
            Console.SetOut(printed);
            main.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(output);
            Directory.SetCurrentDirectory(folder);
            scratch.Delete(recursive: true);
        }

        if (Blocks[block].Contains("Console.", StringComparison.Ordinal))
            Assert.That(printed.ToString().Trim(), Is.Not.Empty);
    }

    // What the README says of the smaller package: it is enough for every block but the first.
    private static MethodInfo Compile(string code, bool computesAlone)
    {
        var usings = string.Concat(ImplicitUsings.Select(u => $"global using global::{u};\n"));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Readme" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(usings), CSharpSyntaxTree.ParseText(code)],
            platform.Concat(TwoAssemblies.Paths).Distinct(StringComparer.Ordinal)
                .Where(p => !computesAlone || p != TwoAssemblies.Whole.Location)
                .Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.That(result.Success, Is.True, () =>
            string.Join(Environment.NewLine, result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(image.ToArray()).EntryPoint!;
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from))
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex CSharpBlock();
}
