using Mono.Cecil;

namespace Pilar.Tests.Architecture;

/// <summary>A type calls a member of somebody else's: "System.DateTime.get_UtcNow".</summary>
internal sealed record Call(string From, string Member);

internal static class CompiledCalls
{
    public static IReadOnlySet<Call> Of(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return module.GetTypes().SelectMany(type => type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions)
            .Select(i => i.Operand).OfType<MethodReference>()
            .Select(called => new Call(CompiledEdges.Outermost(type), $"{called.DeclaringType.GetElementType().FullName}.{called.Name}"))).ToHashSet();
    }
}
