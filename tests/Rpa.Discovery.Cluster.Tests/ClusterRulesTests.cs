using Mono.Cecil;
using Mono.Cecil.Cil;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Cluster.Tests;

/// <summary>Rows of the catalogue that are the cluster's.</summary>
public sealed class ClusterRulesTests
{
    [Test]
    public void EveryRuleOfClusters_IsReported()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(ClusterTool).Assembly.Location);
        var used = assembly.MainModule.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).SelectMany(m => m.Body.Instructions)
            .Where(i => i.OpCode == OpCodes.Ldsfld).Select(i => ((FieldReference)i.Operand).Name).ToHashSet(StringComparer.Ordinal);
        Assert.That(typeof(ClusterRules).GetFields().Select(f => f.Name).Where(n => !used.Contains(n)), Is.Empty);
    }
}
